import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import type { Project } from '../../domain/model/project.ts';
import { HTML_LANGUAGES } from '../../i18n/locale.ts';
import type { KioskSession } from '../../persistence/kiosk-records.ts';
import { useSurveyFiles } from '../../shared/questionnaire-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FocusLayout } from '../../ui/focus-layout.tsx';
import type { Step } from './customer-draft.ts';
import { customerTexts, type CustomerTexts } from './customer-texts.ts';
import { IdleDialog } from './idle-dialog.tsx';
import styles from './kiosk-run.module.css';
import { LastStep } from './last-step.tsx';
import { NotSaved } from './not-saved.tsx';
import { RankStep } from './rank-step.tsx';
import { RateStep } from './rate-step.tsx';
import { SpokenRegion } from './spoken-region.tsx';
import { Thanks } from './thanks.tsx';
import { useIdle } from './use-idle.ts';
import { useTurn, type Turn } from './use-turn.ts';
import type { Voices } from './voices.ts';
import { Welcome } from './welcome.tsx';

/** How long "Are you still there?" stands. */
const WARNING_SECONDS = 15;

interface CustomerTurnProps {
  readonly project: Project;
  readonly session: KioskSession;
  readonly voices: Voices;
  /** The page was just opened: the focus stays where the browser put it. */
  readonly isFirst: boolean;
  /** In the language of the interface, which is the staff's. */
  readonly staffLabel: string;
  readonly onStaff: () => void;
  readonly onOver: () => void;
}

/** One customer, in a language of their own. */
export function CustomerTurn(props: CustomerTurnProps) {
  const { project, session, voices, onOver } = props;
  const [language, setLanguage] = useState<Language>(session.languages[0]);
  const turn = useTurn(project);
  const texts = customerTexts(turn.questionnaire, language, useSurveyFiles());
  const { stage } = turn;
  const isAnswering = stage.kind === 'step';
  const { left, goOn } = useIdle({
    active: isAnswering || (stage.kind === 'welcome' && language !== session.languages[0]),
    seconds: session.idleSeconds,
    warningSeconds: isAnswering ? WARNING_SECONDS : 0,
    onOver,
  });
  useTitle(texts.title);
  const voice = voices.get(language);
  if (!voice) throw new Error(`the kiosk does not speak ${language}`);
  return (
    <I18nextProvider i18n={voice}>
      <div
        className={styles['kiosk']}
        lang={HTML_LANGUAGES[language]}
        onContextMenu={(event) => event.preventDefault()}
      >
        <SpokenRegion>
          <TurnPages {...props} turn={turn} texts={texts} language={language} onLanguage={setLanguage} />
          {left === null ? null : <IdleDialog left={left} onGoOn={goOn} onOver={onOver} />}
        </SpokenRegion>
      </div>
    </I18nextProvider>
  );
}

interface TurnPagesProps extends CustomerTurnProps {
  readonly turn: Turn;
  readonly texts: CustomerTexts;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

function TurnPages(props: TurnPagesProps) {
  const { project, session, turn, texts, language, onLanguage, onOver } = props;
  const staff = <StaffButton label={props.staffLabel} onClick={props.onStaff} />;
  switch (turn.stage.kind) {
    case 'welcome':
      return (
        <Welcome
          organisation={project.organisation}
          texts={texts}
          languages={session.languages}
          language={language}
          takesFocus={!props.isFirst}
          staff={staff}
          onLanguage={onLanguage}
          onBegin={turn.begin}
        />
      );
    case 'step':
      return (
        <StepPage
          organisation={project.organisation}
          step={turn.stage.step}
          turn={turn}
          texts={texts}
          staff={staff}
          onNext={() => turn.next(language)}
        />
      );
    case 'saving':
      return <Saving />;
    case 'not-saved':
      return <NotSaved answer={turn.stage.answer} project={project} onRetry={turn.retry} onOver={onOver} />;
    case 'thanks':
      return <Thanks text={texts.thanks} staff={staff} onOver={onOver} />;
  }
}

interface StepPageProps {
  readonly organisation: string;
  readonly step: Step;
  readonly turn: Turn;
  readonly texts: CustomerTexts;
  readonly staff: ReactNode;
  readonly onNext: () => void;
}

function StepPage({ organisation, step, turn, texts, staff, onNext }: StepPageProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const { steps } = turn;
  const index = steps.indexOf(step);
  const isLast = index === steps.length - 1;
  const page = { turn, texts };
  return (
    <FocusLayout
      progress={{
        label: t('run.progress', { step: index + 1, steps: steps.length }),
        steps: steps.map((_, other) => (other < index ? 'done' : other === index ? 'current' : 'open')),
      }}
      where={organisation}
      count={staff}
      start={<Button onClick={turn.back}>{t('common:back')}</Button>}
      end={
        <Button
          variant="primary"
          disabled={step === 'rank' && turn.draft.ranked.length === 0}
          onClick={onNext}
        >
          {isLast ? t('run.send') : t('common:next')}
        </Button>
      }
    >
      {step === 'rank' ? <RankStep {...page} /> : null}
      {step === 'rate' ? <RateStep {...page} /> : null}
      {step === 'last' ? <LastStep {...page} /> : null}
    </FocusLayout>
  );
}

function Saving() {
  const { t } = useTranslation('kiosk');
  return (
    <main id="main" className={styles['alone']}>
      <p role="status">{t('run.saving')}</p>
    </main>
  );
}

/** Small, but no secret: whoever needs it finds it. */
function StaffButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  // The page itself speaks the staff's language.
  return (
    <span className={styles['staff']} lang={document.documentElement.lang}>
      <Button variant="quiet" small onClick={onClick}>
        {label}
      </Button>
    </span>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
