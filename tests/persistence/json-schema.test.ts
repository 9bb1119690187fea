import { readFileSync } from 'node:fs';

import { format } from 'prettier';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { projectFileV1 } from '#src/persistence/decode/schema-v1.ts';

const PUBLISHED = new URL('../../public/schema/plumbline-project-1.json', import.meta.url);

/** The project file's JSON Schema; what no schema language can say (distinct ids) is left to the reader. */
async function currentSchema(): Promise<string> {
  const schema = z.toJSONSchema(projectFileV1, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  const named = { $id: 'plumbline-project-1.json', title: 'Plumbline project file, version 1', ...schema };
  return format(JSON.stringify(named), { parser: 'json', printWidth: 110 });
}

// To publish after a change: npx vitest run tests/persistence/json-schema.test.ts -u
test('the published schema of the project file is current', async () => {
  await expect(await currentSchema()).toMatchFileSnapshot(PUBLISHED.pathname);
});

test('the published schema says what a project file must have', () => {
  const schema = JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Record<string, unknown>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['format', 'version', 'savedAt', 'project'],
  });
});
