import type * as z from 'zod/mini';

import type { Answer } from '../../domain/model/answer.ts';
import type { Project } from '../../domain/model/project.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { Settings } from '../saved-things.ts';
import { migrateContent, MIGRATIONS, type MigrationChain, type VersionedContent } from './migrate.ts';
import { settingsV1 } from './schema-v1.ts';
import { answerV4, projectV4 } from './schema-v4.ts';

export type ContentRefusal = 'newer-version' | 'invalid-content';

type Versioned = Omit<VersionedContent, 'kind'>;

/** Migrations, then the newest schema, then the domain's own types. */
export function decodeProject(from: Versioned, chain = MIGRATIONS): Result<Project, ContentRefusal> {
  return decode({ ...from, kind: 'project' }, projectV4, chain);
}

export function decodeAnswer(from: Versioned, chain = MIGRATIONS): Result<Answer, ContentRefusal> {
  return decode({ ...from, kind: 'answer' }, answerV4, chain);
}

export function decodeSettings(from: Versioned, chain = MIGRATIONS): Result<Settings, ContentRefusal> {
  return decode({ ...from, kind: 'settings' }, settingsV1, chain);
}

function decode<Content>(
  from: VersionedContent,
  schema: z.ZodMiniType<Content>,
  chain: MigrationChain,
): Result<Content, ContentRefusal> {
  const migrated = migrateContent(from, chain);
  if (migrated.type === 'error') {
    return fail(migrated.reason === 'version-too-new' ? 'newer-version' : 'invalid-content');
  }
  const checked = schema.safeParse(migrated.content);
  return checked.success ? succeed(checked.data) : fail('invalid-content');
}
