import type { ProjectId } from '../domain/model/project.ts';
import type { SurveyId } from '../domain/model/survey.ts';
import type { AppStoreState } from './app-state.ts';

/** What a slice may not get by itself: the clock, chance, and the device. */
export interface SliceDeps {
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly device: Device;
}

/** What slices ask of the device; saving needs no asking, the store is watched for changes. */
export interface Device {
  wipe(): Promise<void>;
  retrySave(): void;
  removeQuarantined(key: string): void;
  removeSurveyRows(survey: SurveyId): void;
  removeKiosk(project: ProjectId): void;
  /** What this device remembers of the project's live room. */
  removeRoom(project: ProjectId): void;
}

/** What actions need that are no part of the state: the same, and the store itself. */
export interface ActionDeps extends SliceDeps {
  readonly set: (change: (state: AppStoreState) => Partial<AppStoreState>) => void;
  readonly get: () => AppStoreState;
}
