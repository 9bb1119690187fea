import { readFileSync } from 'node:fs';

import { format } from 'prettier';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

import { projectFileV1 } from '#src/persistence/decode/schema-v1.ts';
import { projectFileV2 } from '#src/persistence/decode/schema-v2.ts';
import { projectFileV3 } from '#src/persistence/decode/schema-v3.ts';
import { projectFileV4 } from '#src/persistence/decode/schema-v4.ts';
import { FORMAT_VERSION } from '#src/persistence/format.ts';

const PUBLISHED = { 1: projectFileV1, 2: projectFileV2, 3: projectFileV3, 4: projectFileV4 };
type ProjectFile = (typeof PUBLISHED)[keyof typeof PUBLISHED];

function pathOf(version: string): string {
  return new URL(`../../public/schema/plumbline-project-${version}.json`, import.meta.url).pathname;
}

/** The project file's JSON Schema; what no schema language can say (distinct ids) is left to the reader. */
async function schemaOf(version: string, file: ProjectFile): Promise<string> {
  const schema = z.toJSONSchema(file, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  const title = `Plumbline project file, version ${version}`;
  const named = { $id: `plumbline-project-${version}.json`, title, ...schema };
  return format(JSON.stringify(named), { parser: 'json', printWidth: 110 });
}

// To publish a new version: npx vitest run tests/persistence/json-schema.test.ts -u
test.each(Object.entries(PUBLISHED))(
  'the published schema of version %s of the project file says what is read',
  async (version, file) => {
    await expect(await schemaOf(version, file)).toMatchFileSnapshot(pathOf(version));
  },
);

test.each(Object.keys(PUBLISHED))('schema %s says what a project file must have', (version) => {
  const schema = JSON.parse(readFileSync(pathOf(version), 'utf8')) as Record<string, unknown>;
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['format', 'version', 'savedAt', 'project'],
  });
});

test('the newest version is published', () => {
  expect(Object.keys(PUBLISHED)).toContain(String(FORMAT_VERSION));
});
