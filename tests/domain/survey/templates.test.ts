import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importText, inspectText, orderOf } from './import-text.ts';

test.each(['survey-template-columns.csv', 'survey-template-order.csv', 'survey-template-list.csv'])(
  'the template %s is imported without a question, its example row whole',
  async (name) => {
    const bytes = readFileSync(`public/samples/${name}`);
    const proposal = await inspectText(bytes);
    expect(proposal).toMatchObject({ tool: 'generic', questions: [], notes: [] });
    const result = await importText(bytes);
    expect(result).toMatchObject({
      counts: { records: 1, used: 1 },
      problems: [],
      dates: { first: '2026-11-21' },
    });
    expect(orderOf(result, 0)).toBe('PSDFCMRANB');
    expect(result.table.segments[0]?.groups).toEqual([{ label: 'Millennials', generation: 'millennials' }]);
  },
);
