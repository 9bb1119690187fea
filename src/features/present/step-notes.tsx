import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaEntry } from '../../domain/model/workshop.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { LIMITS } from '../../persistence/limits.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { TextField } from '../../ui/field.tsx';
import { entryOf, withEntry } from './agenda.ts';
import type { Presentation } from './use-presentation.ts';
import styles from './step-notes.module.css';

interface StepNotesProps {
  readonly presentation: Presentation;
  /** One below the heading that they stand under. */
  readonly heading: 'h2' | 'h3';
}

/** What to say and what to watch for at the step on the wall, and what the facilitator adds. */
export function StepNotes({ presentation, heading: Heading }: StepNotesProps) {
  const { t } = useTranslation('present');
  const { step } = presentation.slide;
  return (
    <div className={styles['notes']}>
      <section>
        <Heading>{t('notes.say')}</Heading>
        <Lines lines={t(`hints.${step}.say`, { returnObjects: true })} />
      </section>
      <section>
        <Heading>{t('notes.watch')}</Heading>
        <Lines lines={t(`hints.${step}.watch`, { returnObjects: true })} />
      </section>
      {presentation.workshop ? (
        <OwnNotes presentation={presentation} />
      ) : (
        <p className={styles['hint']}>
          {t('notes.needsWorkshop')} <a href={paths.invite(presentation.project.id)}>{t('gather.invite')}</a>
        </p>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function OwnNotes({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation('present');
  const format = useFormat();
  const { setWorkshop } = useWorkshopActions();
  const { project, workshop, slide, minutes } = presentation;
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (change: Partial<AgendaEntry>): void => {
    if (workshop) setWorkshop(project.id, withEntry(workshop, slide.step, change));
  };
  const error = typed !== null && minutesIn(typed) === null;
  return (
    <>
      <TextField
        label={t('notes.own')}
        multiline
        rows={4}
        maxLength={LIMITS.note}
        value={entryOf(workshop, slide.step).note}
        onChange={(note) => keep({ note })}
      />
      <div className={styles['minutes']}>
        <TextField
          label={t('notes.minutes')}
          inputMode="numeric"
          value={typed ?? String(minutes)}
          error={error ? t('notes.minutesError', { most: format.number(LIMITS.minutes) }) : undefined}
          onChange={(text) => {
            const whole = minutesIn(text);
            setTyped(text);
            if (whole !== null) keep({ minutes: whole });
          }}
        />
      </div>
    </>
  );
}

/** Whole minutes as typed; `null` = no such number. */
function minutesIn(text: string): number | null {
  const number = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
  return number <= LIMITS.minutes ? number : null;
}
