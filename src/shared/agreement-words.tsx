import { useTranslation } from 'react-i18next';
import type { TeamAgreement, TeamConcordance } from '../domain/analysis/agreement.ts';
import { useFormat } from '../i18n/use-language.ts';
import { Sentences } from '../ui/sentences.tsx';
import styles from './agreement-words.module.css';
import { reliabilityText } from './reliability-text.ts';

/** How alike the colleagues rank, whether others would repeat their order, and what divides them most. */
export function AgreementWords({ agreement }: { readonly agreement: TeamAgreement }) {
  const { t } = useTranslation(['team', 'pillars']);
  const format = useFormat();
  const { concordance, mostDivisive } = agreement;
  if (!concordance.ok) {
    return (
      <Sentences>
        <p>{t(concordance.reason === 'one-answer' ? 'agreement.needTwo' : 'agreement.alike')}</p>
      </Sentences>
    );
  }
  return (
    <Sentences>
      <p className={styles['strength']}>{t(`agreement.strength.${concordance.value.strength}`)}</p>
      <p>{t('agreement.sentence', { rho: format.number(concordance.value.meanCorrelation, 2) })}</p>
      <p>
        <CommonOrder concordance={concordance.value} />
      </p>
      <p>
        {mostDivisive.ok
          ? t('agreement.divides', { pillar: t(`pillars:${mostDivisive.value}.nominative`) })
          : t('agreement.alike')}
      </p>
    </Sentences>
  );
}

/** Whether others would repeat this order, or chance explains it. */
function CommonOrder({ concordance }: { readonly concordance: TeamConcordance }) {
  const { t } = useTranslation(['team', 'glossary']);
  const format = useFormat();
  const { hasCommonOrder, reliability, probability } = concordance;
  if (hasCommonOrder)
    return t('agreement.reliability', { reliability: reliabilityText(format, reliability) });
  return probability.ok
    ? t('agreement.noOrder', { p: format.probability(probability.value) })
    : t('glossary:missing.no-common-order');
}
