import { assert } from '../../domain/assert.ts';
import type { ContentKind } from './content-kind.ts';
import { migrateToVersion2 } from './migrate-to-v2.ts';
import { migrateToVersion3 } from './migrate-to-v3.ts';
import { migrateToVersion4 } from './migrate-to-v4.ts';

/** One step up. It may trust nothing about the content: its schema is checked only after the last step. */
export interface MigrationStep {
  readonly to: number;
  readonly migrate: (kind: ContentKind, content: unknown) => unknown;
}

export interface MigrationChain {
  /** The oldest version that can still be read. */
  readonly oldest: number;
  /** In order, without a gap. */
  readonly steps: readonly MigrationStep[];
}

export interface VersionedContent {
  readonly kind: ContentKind;
  readonly version: number;
  readonly content: unknown;
}

export type MigrationResult =
  | { readonly type: 'success'; readonly content: unknown }
  | {
      readonly type: 'error';
      readonly reason: 'version-too-new' | 'version-too-old' | 'version-not-a-number' | 'step-failed';
    };

/** The chain of this version of the app. */
export const MIGRATIONS: MigrationChain = {
  oldest: 1,
  steps: [
    { to: 2, migrate: migrateToVersion2 },
    { to: 3, migrate: migrateToVersion3 },
    { to: 4, migrate: migrateToVersion4 },
  ],
};

export function newestVersion(chain: MigrationChain): number {
  return chain.oldest + chain.steps.length;
}

/** Brings content to the newest version, one step at a time. */
export function migrateContent(versioned: VersionedContent, chain: MigrationChain): MigrationResult {
  const { kind, version } = versioned;
  if (!Number.isInteger(version)) return { type: 'error', reason: 'version-not-a-number' };
  if (version > newestVersion(chain)) return { type: 'error', reason: 'version-too-new' };
  if (version < chain.oldest) return { type: 'error', reason: 'version-too-old' };
  let content = versioned.content;
  for (const [index, step] of chain.steps.entries()) {
    assert(step.to === chain.oldest + index + 1, `a gap before the migration to version ${step.to}`);
    if (step.to <= version) continue;
    try {
      content = step.migrate(kind, content);
    } catch {
      return { type: 'error', reason: 'step-failed' };
    }
  }
  return { type: 'success', content };
}
