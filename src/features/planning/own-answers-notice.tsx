import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { useAnalysis } from '../../shared/use-analysis.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface OwnAnswersNoticeProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
}

/** With answers of one's own, nothing has to be simulated: how many pairs they tell apart says it better. */
export function OwnAnswersNotice({ project, survey }: OwnAnswersNoticeProps) {
  const { t } = useTranslation(['planning', 'glossary']);
  const format = useFormat();
  const analysis = useAnalysis(currentRound(project), null);
  const { n } = survey.statistics.overall.ranks;
  const order = analysis?.customerOrder;
  const apart = order?.ok ? order.value.pairsApart : order;
  return (
    <Notice
      title={t('own.title', { count: n, number: format.number(n) })}
      actions={<ButtonLink href={paths.customers(project.id)}>{t('own.see')}</ButtonLink>}
    >
      {apart === undefined ? null : (
        <p>
          {apart.ok
            ? t('own.apart', { apart: format.number(apart.value) })
            : t(`glossary:missing.${apart.reason}`)}
        </p>
      )}
    </Notice>
  );
}
