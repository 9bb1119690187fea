import { createContext, useContext, type ReactNode } from 'react';
import type { Analysis, AnalysisRequest } from '../domain/analysis/analysis.ts';
import type { AgreementRequest, TeamAgreement } from '../domain/analysis/agreement.ts';
import type { SurveyId } from '../domain/model/survey.ts';
import type { XlsformId } from '../domain/questionnaire/questionnaire-formats.ts';
import type { QuestionnaireSpec } from '../domain/questionnaire/questionnaire-spec.ts';
import type { TrustReport } from '../domain/analysis/trust.ts';
import type { TrustRequest, WithRows } from '../domain/analysis/analysis-question.ts';
import type { AnalystFigures, AnalystsRequest } from '../domain/analysis/analysts.ts';
import type { ClosestRequest, ClosestView } from '../domain/analysis/closest.ts';
import type { ComparedRestatement } from '../domain/analysis/before-after.ts';
import type { Discussion } from '../domain/analysis/discussion.ts';
import type { RestateProblem, RestateRequest } from '../domain/analysis/restate.ts';
import type { Result } from '../domain/result.ts';
import type { Measured } from '../domain/stats/estimates/measured.ts';
import type { ResponseTable } from '../domain/survey/response-table.ts';
import type { StorageItem } from '../persistence/describe-storage.ts';
import type { KioskStore, RoomStore } from '../persistence/ports.ts';
import type { RoomEngine } from '../room/engine.ts';

/** The live room: option of a workshop, so nothing of it is loaded before somebody opens one. */
export interface RoomServices {
  readonly load: () => Promise<RoomEngine>;
  /** `null` = the browser withholds its database: a reload makes a colleague a stranger in the room. */
  readonly store: RoomStore | null;
}

/** What screens ask for that is neither state nor pure: injected, so that tests can stand in. */
export interface Services {
  readonly analyse: (request: WithRows<AnalysisRequest>) => Promise<Analysis>;
  readonly agreement: (question: AgreementRequest) => Promise<TeamAgreement>;
  /** What the team talks about once its answers are revealed. */
  readonly discussion: (question: AgreementRequest) => Promise<Discussion>;
  readonly closest: (request: WithRows<ClosestRequest>) => Promise<Measured<ClosestView>>;
  readonly analysts: (request: WithRows<AnalystsRequest>) => Promise<AnalystFigures>;
  /** The sums of a survey anew, with other rows left out or other weights. */
  readonly restate: (request: RestateRequest) => Promise<Result<ComparedRestatement, RestateProblem>>;
  /** What to look at before the answers of a survey are believed. */
  readonly trust: (request: TrustRequest) => Promise<Measured<TrustReport>>;
  /** Keeps the single answers of a survey where there is room and a database; numbers do without them elsewhere. */
  readonly keepSurveyRows: (survey: SurveyId, name: string, table: ResponseTable) => Promise<void>;
  readonly removeSurveyRows: (survey: SurveyId) => Promise<void>;
  /** Answers of customers on this device; `null` = the browser withholds its database. */
  readonly kiosk: KioskStore | null;
  readonly rooms: RoomServices;
  /** A questionnaire as a workbook; its writer loads when the first one is wanted. */
  readonly writeXlsform: (
    format: XlsformId,
    spec: QuestionnaireSpec,
  ) => Promise<Result<Blob, 'texts-too-long'>>;
  readonly describeStorage: () => Promise<readonly StorageItem[]>;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider(props: { readonly services: Services; readonly children: ReactNode }) {
  return <ServicesContext value={props.services}>{props.children}</ServicesContext>;
}

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('a screen was rendered outside ServicesProvider');
  return services;
}
