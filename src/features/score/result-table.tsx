import { useTranslation } from 'react-i18next';
import type { ScoreAnswer } from '../../domain/model/score.ts';
import { isScore } from '../../domain/model/score.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { estimateTexts } from '../../shared/estimate-text.ts';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import type { ResultPillar } from './result-pillars.ts';

interface ResultTableProps {
  readonly pillars: readonly ResultPillar[];
  readonly isRated: boolean;
}

/** The numbers of the picture: scores as given, ratings with n and range. */
export function ResultTable({ pillars, isRated }: ResultTableProps) {
  const { t } = useTranslation(['score', 'pillars', 'glossary']);
  const format = useFormat();
  const texts = estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`));
  const given = (answer: ScoreAnswer | undefined): string => {
    if (answer === undefined) return t('review.unanswered');
    if (isScore(answer)) return format.number(answer);
    return answer === 'not-sure' ? t('glossary:notSure') : t('glossary:notApplicable');
  };
  const columns: TableColumn[] = [
    { key: 'pillar', title: t('result.table.pillar') },
    { key: 'score', title: t('result.table.score'), align: 'end' },
    ...(isRated
      ? ([
          { key: 'rating', title: t('result.table.rating'), align: 'end' },
          { key: 'range', title: t('result.table.range'), align: 'end' },
          { key: 'n', title: t('result.table.answers'), align: 'end' },
        ] as const)
      : []),
  ];
  const rows = pillars.map(({ pillar, given: answer, rating }) => ({
    key: pillar,
    cells: [
      t(`pillars:${pillar}.name`),
      given(answer),
      ...(isRated ? [texts.value(rating), texts.range(rating), texts.n(rating)] : []),
    ],
  }));
  return <DataTable caption={t('result.table.caption')} columns={columns} rows={rows} />;
}
