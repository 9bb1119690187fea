import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../domain/model/language.ts';
import type { Project } from '../../domain/model/project.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { KioskSession } from '../../persistence/kiosk-records.ts';
import { go, paths } from '../../paths.ts';
import { useServices } from '../../store/services.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckField, SelectField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AskedSummary } from './asked-summary.tsx';
import { enterFullScreen, leaveFullScreen } from '../../shared/full-screen.ts';
import { OfflineLine } from './offline-line.tsx';
import { PinInput } from './pin-input.tsx';
import { canHashPin, keepPin, PIN_PATTERN } from './pin.ts';
import styles from './set-up-card.module.css';

const IDLE_CHOICES = ['30', '60', '90', '120', '180'] as const;
type IdleChoice = (typeof IDLE_CHOICES)[number];

interface SetUpCardProps {
  readonly project: Project;
  /** As it was set up before. */
  readonly session: KioskSession | null;
}

export function SetUpCard({ project, session }: SetUpCardProps) {
  const { t } = useTranslation('kiosk');
  const form = useSetUp(project, session);
  return (
    <Card title={t('setUp.title')}>
      <form className={styles['form']} autoComplete="off" onSubmit={form.start}>
        <AskedSummary project={project} />
        <LanguageChecks chosen={form.languages} onChange={form.setLanguages} />
        <div className={styles['fields']}>
          <SelectField
            label={t('setUp.idle.label')}
            hint={t('setUp.idle.hint')}
            value={form.idle}
            options={IDLE_CHOICES.map((value) => ({
              value,
              label: t('setUp.idle.seconds', { count: Number(value) }),
            }))}
            onChange={form.setIdle}
          />
          <PinInput
            label={t('setUp.pin.label')}
            hint={canHashPin() ? t('setUp.pin.hashed') : t('setUp.pin.plain')}
            error={form.problem === 'pin' ? t('setUp.pin.wrong') : undefined}
            digits={form.digits}
            readable
            onChange={form.setDigits}
          />
        </div>
        <p className={styles['note']}>{t('setUp.pin.what')}</p>
        {form.problem === 'storage' ? <Notice tone="error">{t('setUp.notKept')}</Notice> : null}
        <div className={styles['start']}>
          <Button type="submit" variant="primary">
            {t('setUp.start')}
          </Button>
          <OfflineLine />
        </div>
      </form>
    </Card>
  );
}

function useSetUp(project: Project, session: KioskSession | null) {
  const { kiosk } = useServices();
  const interfaceLanguage = useLanguage();
  const [languages, setLanguages] = useState<readonly Language[]>(session?.languages ?? [interfaceLanguage]);
  const [idle, setIdle] = useState<IdleChoice>(
    IDLE_CHOICES.find((choice) => Number(choice) === session?.idleSeconds) ?? '60',
  );
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<'pin' | 'storage' | null>(null);
  const start = async (): Promise<void> => {
    const [first = interfaceLanguage, ...others] = languages;
    const lock = { pin: await keepPin(digits), wrong: 0, waitUntil: 0 };
    const kept = await kiosk?.keepSession({
      project: project.id,
      languages: [first, ...others],
      idleSeconds: Number(idle),
      lock,
    });
    if (kept?.ok) go(paths.kioskRun(project.id));
    else {
      leaveFullScreen();
      setProblem('storage');
    }
  };
  return {
    languages,
    setLanguages,
    idle,
    setIdle,
    digits,
    setDigits,
    problem,
    start: (event: FormEvent): void => {
      event.preventDefault();
      if (!PIN_PATTERN.test(digits)) {
        setProblem('pin');
        return;
      }
      setProblem(null);
      // Only within the click itself may a page ask for the full screen.
      enterFullScreen();
      void start();
    },
  };
}

interface LanguageChecksProps {
  readonly chosen: readonly Language[];
  readonly onChange: (languages: readonly Language[]) => void;
}

/** The first one ticked greets the customers; one stays ticked. */
function LanguageChecks({ chosen, onChange }: LanguageChecksProps) {
  const { t } = useTranslation('kiosk');
  const [greeting] = chosen;
  const toggle = (language: Language, on: boolean): void => {
    const others = chosen.filter((other) => other !== language);
    if (on) onChange([...others, language]);
    else if (others.length > 0) onChange(others);
  };
  return (
    <fieldset className={styles['languages']}>
      <legend className={styles['legend']}>{t('setUp.languages.label')}</legend>
      <div className={styles['checks']}>
        {LANGUAGES.map((language) => (
          <CheckField
            key={language}
            label={LANGUAGE_NAMES[language]}
            checked={chosen.includes(language)}
            onChange={(on) => toggle(language, on)}
          />
        ))}
      </div>
      {greeting && chosen.length > 1 ? (
        <SelectField
          label={t('setUp.languages.first')}
          value={greeting}
          options={chosen.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(first) => onChange([first, ...chosen.filter((other) => other !== first)])}
        />
      ) : null}
    </fieldset>
  );
}
