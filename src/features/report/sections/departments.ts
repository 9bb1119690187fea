import type { DepartmentView } from '../../../domain/analysis/departments.ts';
import { at } from '../../../domain/assert.ts';
import { PILLAR_IDS } from '../../../domain/model/pillar.ts';
import type { ReportBlock } from '../../../export/report-document.ts';
import { sampleDepartment } from '../../../shared/workshop/department-name.ts';
import type { ReportContext } from '../report-context.ts';

/** More columns than this do not fit the paper: then there is another table. */
const MOST_COLUMNS = 4;

/** What departments put where, as far as they may be shown; one alone has nothing to be compared with. */
export function departmentBlocks(context: ReportContext): readonly ReportBlock[] {
  const { departments, t } = context;
  const { shown, hidden } = departments;
  if (shown.length < 2) return [];
  const tables: ReportBlock[] = [];
  for (let start = 0; start < shown.length; start += MOST_COLUMNS) {
    tables.push(departmentTable(shown.slice(start, start + MOST_COLUMNS), context));
  }
  return [
    { kind: 'heading', level: 3, text: t('discuss:departments.title') },
    { kind: 'paragraph', tone: 'body', text: t('discuss:departments.sentence') },
    ...tables,
    ...(hidden > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'small',
            text: t('discuss:departments.hidden', { count: hidden }),
          } as const,
        ]
      : []),
  ];
}

function departmentTable(
  departments: readonly DepartmentView[],
  { t, texts, nameOf }: ReportContext,
): ReportBlock {
  const width = 0.72 / departments.length;
  return {
    kind: 'table',
    caption: t('discuss:departments.caption'),
    columns: [
      { title: t('team:table.pillar'), align: 'start', width: 0.28 },
      ...departments.map((department) => ({
        title: t('discuss:departments.column', {
          name: departmentName(department),
          count: department.people,
        }),
        align: 'end' as const,
        width,
      })),
    ],
    rows: PILLAR_IDS.map((pillar, index) => [
      nameOf(pillar),
      ...departments.map(({ means }) => {
        const mean = at(means, index);
        return t('discuss:departments.cell', { mean: texts.value(mean), range: texts.range(mean) });
      }),
    ]),
  };

  function departmentName({ name, isSample }: DepartmentView): string {
    const key = isSample ? sampleDepartment(name) : null;
    return key === null ? name : t(`team:answers.sampleDepartment.${key}`);
  }
}
