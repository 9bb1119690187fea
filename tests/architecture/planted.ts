/** A file as it must not be, and the rules that have to notice. `breaks: []` marks what is allowed. */
interface Planted {
  readonly text: string;
  readonly breaks: readonly string[];
}

export const PLANTED: Readonly<Record<string, Planted>> = {
  'src/domain/model/clock.ts': {
    text: `import { save } from '../../persistence/storage.ts';`,
    breaks: ['domain-imports'],
  },
  'src/domain/scoring/parse.ts': { text: `import { z } from 'zod/mini';`, breaks: ['domain-imports'] },
  'src/domain/scoring/cdf.ts': {
    text: `import cdf from '@stdlib/stats-base-dists-t-cdf';`,
    breaks: ['domain-imports'],
  },
  'src/domain/scoring/text.ts': {
    text: `export type Text = import('../../i18n/i18n.ts').Text;`,
    breaks: ['domain-imports'],
  },
  'src/domain/stats/t-test.ts': { text: `import cdf from '@stdlib/stats-base-dists-t-cdf';`, breaks: [] },
  'src/domain/stats/table.ts': { text: `import { max } from 'd3-array';`, breaks: ['statistics-imports'] },
  'src/persistence/storage.ts': {
    text: `import { create } from '../store/create.ts';`,
    breaks: ['persistence-imports'],
  },
  'src/persistence/survey-rows.ts': {
    text: `import { save } from './storage.ts'; import type { Ports } from './ports.ts';`,
    breaks: ['rows-imports'],
  },
  'src/spreadsheet/open.ts': {
    text: `import { unzip } from 'fflate'; import { save } from '../persistence/storage.ts';`,
    breaks: ['spreadsheet-imports'],
  },
  'src/charts/bars.ts': { text: `import type { ReactNode } from 'react';`, breaks: ['charts-imports'] },
  'src/export/pdf.ts': { text: `import { t } from '../i18n/i18n.ts';`, breaks: ['export-imports'] },
  'src/export/report-document.ts': {
    text: `import { draw } from './pdf.ts';`,
    breaks: ['documents-imports'],
  },
  'src/exchange/code.ts': { text: `import pdfkit from 'pdfkit';`, breaks: ['exchange-imports'] },
  'src/room/host.ts': {
    text: `import { connect } from 'mqtt'; import { save } from '../persistence/storage.ts';`,
    breaks: ['room-imports'],
  },
  'src/features/room/screen.tsx': {
    text: `import { open } from '../../room/host.ts'; import type { View } from '../../room/host.ts';`,
    breaks: ['features-imports'],
  },
  'src/workers/import.protocol.ts': {
    text: `import { draw } from '../export/pdf.ts';`,
    breaks: ['protocols-imports'],
  },
  'src/workers/import.client.ts': {
    text: `import { run } from './import.worker.ts';`,
    breaks: ['clients-imports'],
  },
  'src/workers/report.client.ts': {
    text: `new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });`,
    breaks: [],
  },
  'src/workers/report.worker.ts': {
    text: `import { decode } from '../persistence/storage.ts';`,
    breaks: ['workers-imports'],
  },
  'src/workers/rows.worker.ts': { text: `import { load } from '../persistence/survey-rows.ts';`, breaks: [] },
  'src/store/create.ts': {
    text: `import { parse } from '../workers/import.protocol.ts'; import type { A } from '../workers/import.protocol.ts';`,
    breaks: ['store-imports'],
  },
  'src/store/slice.ts': { text: `import { useMemo } from 'react';`, breaks: ['store-imports'] },
  'src/store/use-store.ts': {
    text: `import { Button } from '../ui/button.tsx';`,
    breaks: ['store-hooks-imports'],
  },
  'src/shared/use-analysis.ts': {
    text: `import { Score } from '../features/score/page.tsx';`,
    breaks: ['shared-imports'],
  },
  'src/i18n/i18n.ts': { text: `import { Button } from '../ui/button.tsx';`, breaks: ['i18n-imports'] },
  'src/ui/button.tsx': {
    text: `import { score } from '../domain/scoring/score.ts'; export const Button = () => <button>{score}</button>;`,
    breaks: ['ui-imports'],
  },
  'src/ui/table.tsx': {
    text: `import { useTranslation } from 'react-i18next'; import type { A } from '../domain/model/answer.ts';`,
    breaks: ['ui-imports'],
  },
  'src/paths.ts': { text: `import { useMemo } from 'react';`, breaks: ['paths-imports'] },
  'src/features/rank/page.tsx': {
    text: `import { Score } from '../score/page.tsx';`,
    breaks: ['no-feature-imports-a-feature'],
  },
  'src/features/report/lazy.tsx': {
    text: `export const load = () => import('../../export/pdf.ts');`,
    breaks: ['features-imports'],
  },
  'src/features/report/own.tsx': {
    text: `import { a } from './lazy.tsx'; import type { Document } from '../../export/pdf.ts';`,
    breaks: [],
  },
  'src/offline/register.ts': { text: `import { paths } from '../paths.ts';`, breaks: ['offline-imports'] },
  'src/build/plugin.ts': { text: `import { paths } from '../paths.ts';`, breaks: ['build-imports'] },
  'src/app/app.tsx': { text: `import { plugin } from '../build/plugin.ts';`, breaks: ['app-imports'] },
  'src/app/fixtures.ts': {
    text: `import { person } from '#tests/fixtures/person.ts';`,
    breaks: ['source-imports-no-test'],
  },
  'src/features/score/barrel.ts': { text: `export * from '../../ui/index.ts';`, breaks: ['no-barrel'] },
  'src/helpers/misc.ts': { text: `export const one = 1;`, breaks: ['belongs-to-a-layer'] },
  'src/charts/a.ts': { text: `import { b } from './b.ts'; export const a = b;`, breaks: ['no-cycle'] },
  'src/charts/b.ts': { text: `import { a } from './a.ts'; export const b = a;`, breaks: [] },
  'src/charts/c.ts': { text: `import type { D } from './d.ts'; export type C = D;`, breaks: [] },
  'src/charts/d.ts': { text: `import type { C } from './c.ts'; export type D = C;`, breaks: [] },
};
