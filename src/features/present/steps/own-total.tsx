import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-language.ts';
import { StepHead } from '../step-head.tsx';
import type { Presentation } from '../use-presentation.ts';
import { Computing } from './computing.tsx';

/** Where only scores were asked for, the reveal is about their total. */
export function OwnTotal({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation(['present', 'common', 'glossary']);
  const format = useFormat();
  const { analysis } = presentation;
  if (!analysis) return <Computing presentation={presentation} />;
  const { total, scored } = analysis.team;
  if (!total.ok) {
    return (
      <StepHead
        presentation={presentation}
        title={t('reveal.totalMissing')}
        lead={t(`glossary:missing.${total.reason}`)}
      />
    );
  }
  const { estimate, level } = total.value;
  const people = t('common:count.colleagues', { count: scored });
  return (
    <StepHead
      presentation={presentation}
      title={t('reveal.total', { total: format.number(estimate.value, 1) })}
      lead={
        estimate.interval.ok
          ? t('reveal.totalText', {
              level,
              name: t(`glossary:levels.${level}`),
              range: format.range(estimate.interval.value),
              people,
            })
          : t('reveal.totalPlain', { level, name: t(`glossary:levels.${level}`), people })
      }
    />
  );
}
