import { useTranslation } from 'react-i18next';
import type { Analysis } from '../../../domain/analysis/analysis.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { paths } from '../../../paths.ts';
import { rankedIn, usePeople } from '../../../shared/use-people.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { RevealFirst } from '../reveal-first.tsx';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import { suggestedPillars, type Suggestion } from '../suggested-pillars.ts';
import type { Presentation } from '../use-presentation.ts';
import { Computing } from './computing.tsx';
import styles from './steps.module.css';

/** Where to begin, if the gaps say so; otherwise the step that is missing before anybody can choose. */
export function ChooseStep({ presentation }: SlideProps) {
  const { t } = useTranslation('present');
  const { analysis, hidden } = presentation;
  if (hidden) return <RevealFirst presentation={presentation} />;
  if (!analysis) return <Computing presentation={presentation} />;
  const suggestions = suggestedPillars(analysis);
  if (suggestions.length === 0) return <NextStep presentation={presentation} analysis={analysis} />;
  return (
    <div className={styles['words']}>
      <StepHead
        presentation={presentation}
        title={t('choose.title', { count: suggestions.length })}
        lead={t(suggestions.length === 1 ? 'choose.few' : 'choose.lead')}
      />
      <ul className={styles['list']}>
        {suggestions.map((suggestion) => (
          <SuggestedPillar key={suggestion.pillar} suggestion={suggestion} />
        ))}
      </ul>
      <Basis presentation={presentation} analysis={analysis} />
    </div>
  );
}

function SuggestedPillar({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation(['present', 'gaps', 'pillars']);
  const format = useFormat();
  return (
    <li className={styles['pillar']}>
      <h2>{t(`pillars:${suggestion.pillar}.name`)}</h2>
      <p className={styles['text']}>{reason()}</p>
    </li>
  );

  function reason(): string {
    if (suggestion.why === 'improve-first') {
      return t('choose.weak', { chance: format.chance(suggestion.probability) });
    }
    const { value, interval } = suggestion.gap;
    return format.sentences([
      t('gaps:misses.lower', { places: format.number(value, 1) }),
      interval.ok ? t('gaps:misses.gapRange', { range: format.signedRange(interval.value) }) : '',
    ]);
  }
}

interface NextStepProps {
  readonly presentation: Presentation;
  readonly analysis: Analysis;
}

function NextStep({ presentation, analysis }: NextStepProps) {
  const { t } = useTranslation('present');
  const { project } = presentation;
  const { kind } = analysis.headline;
  if (kind === 'no-team') {
    return (
      <div className={styles['words']}>
        <StepHead presentation={presentation} title={t('choose.stepTeam')} lead={t('gap.teamMissing')} />
        <div className={styles['action']}>
          <ButtonLink href={paths.invite(project.id)}>{t('gather.invite')}</ButtonLink>
        </div>
      </div>
    );
  }
  if (kind === 'no-customers') {
    return (
      <div className={styles['words']}>
        <StepHead
          presentation={presentation}
          title={t('choose.stepCustomers')}
          lead={t('gap.customersMissing')}
        />
        <div className={styles['action']}>
          <ButtonLink href={paths.customers(project.id)}>{t('customers.bring')}</ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className={styles['words']}>
      <StepHead presentation={presentation} title={t('choose.nothing')} lead={t('choose.nothingText')} />
      <Basis presentation={presentation} analysis={analysis} />
    </div>
  );
}

/** On whom it rests, and where all of it stands. */
function Basis({ presentation, analysis }: NextStepProps) {
  const { t } = useTranslation('present');
  const people = usePeople();
  return (
    <p className={styles['text']}>
      {people.basis(rankedIn(analysis))} <a href={paths.gaps(presentation.project.id)}>{t('choose.next')}</a>
    </p>
  );
}
