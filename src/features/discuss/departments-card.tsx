import { useTranslation } from 'react-i18next';
import { at } from '../../domain/assert.ts';
import type { Departments, DepartmentView, WidestDifference } from '../../domain/analysis/departments.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { useDepartmentName } from '../../shared/workshop/department-name.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Finding, Sentences } from '../../ui/sentences.tsx';
import styles from './discuss.module.css';
import { useMeasureText } from './use-measure-text.ts';

/** What departments put where; those of fewer than five people are nowhere to be seen. */
export function DepartmentsCard({ departments }: { readonly departments: Departments }) {
  const { t } = useTranslation(['discuss', 'common']);
  const { shown, hidden, widest } = departments;
  return (
    <Card title={t('departments.title')}>
      <Sentences>
        {widest.ok ? <Furthest widest={widest.value} shown={shown} /> : null}
        {shown.length > 0 ? <p>{t('departments.sentence')}</p> : null}
        {shown.length === 1 ? <p>{t('departments.one')}</p> : null}
        {hidden > 0 ? <p>{t('departments.hidden', { count: hidden })}</p> : null}
        {shown.length + hidden === 0 ? <p>{t('departments.none')}</p> : null}
      </Sentences>
      {shown.length > 0 ? <DepartmentTable shown={shown} /> : null}
      <div className={styles['method']}>
        <Disclosure summary={t('common:chart.method')}>
          <MethodExplanation ids={['meanRank', 'protection']} />
        </Disclosure>
      </div>
    </Card>
  );
}

interface FurthestProps {
  readonly widest: WidestDifference;
  readonly shown: readonly DepartmentView[];
}

function Furthest({ widest, shown }: FurthestProps) {
  const { t } = useTranslation(['discuss', 'pillars']);
  const format = useFormat();
  const measureText = useMeasureText();
  const nameOf = useNameOf();
  const { pillar, first, second, difference, interval } = widest;
  const sentence = t('departments.furthest', {
    pillar: t(`pillars:${pillar}.nominative`),
    first: nameOf(at(shown, first)),
    second: nameOf(at(shown, second)),
    places: format.number(difference, 1),
    measure: measureText(interval, { isSigned: true }),
  });
  const isSure = interval.ok && interval.value.low > 0;
  return (
    <Finding>{format.sentences([sentence, t(isSure ? 'departments.sure' : 'departments.open')])}</Finding>
  );
}

function useNameOf(): (department: DepartmentView) => string {
  const departmentOf = useDepartmentName();
  return ({ name, isSample }) =>
    departmentOf({
      origin: isSample ? 'sample' : 'workshop',
      participant: { nickname: null, department: name },
    }) ?? name;
}

function DepartmentTable({ shown }: { readonly shown: readonly DepartmentView[] }) {
  const { t } = useTranslation(['discuss', 'team', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const nameOf = useNameOf();
  return (
    <DataTable
      caption={t('departments.caption')}
      captionHidden
      columns={[
        { key: 'pillar', title: t('team:table.pillar') },
        ...shown.map((department) => ({
          key: department.name,
          title: t('departments.column', { name: nameOf(department), count: department.people }),
          align: 'end' as const,
        })),
      ]}
      rows={PILLAR_IDS.map((pillar, index) => ({
        key: pillar,
        cells: [
          t(`pillars:${pillar}.name`),
          ...shown.map(({ means }) => {
            const mean = at(means, index);
            return t('departments.cell', { mean: texts.value(mean), range: texts.range(mean) });
          }),
        ],
      }))}
    />
  );
}
