import { useEffect, useEffectEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import type { Intake } from '../../shared/workshop/intake.ts';
import { useIntake } from '../../shared/workshop/use-intake.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import styles from './scanned-card.module.css';
import { useLineText, type LineTone } from './use-line-text.ts';
import type { ScanLine } from './use-scan.ts';

interface ScannedCardProps {
  readonly project: Project;
  /** Newest first. */
  readonly lines: readonly ScanLine[];
}

/** What became of every code that was read; the newest is read aloud, the last change can be taken back. */
export function ScannedCard({ project, lines }: ScannedCardProps) {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const lineText = useLineText(project);
  const texts = lines.map((line) => ({ key: line.key, ...lineText(line) }));
  const newest = texts[0]?.key;
  const say = useEffectEvent((line: ScanLine['key']) => {
    announce(texts.find(({ key }) => key === line)?.text ?? '');
  });
  useEffect(() => {
    if (newest !== undefined) say(newest);
  }, [newest]);
  // Who has only begun on this device is not in yet, here as on the page where answers are collected.
  const arrived = currentRound(project).answers.filter(({ status }) => status === 'complete').length;
  const undoable = texts.find(({ intake }) => intake !== null && intake.changes.length > 0);
  return (
    <Card title={t('scan.list.title')}>
      <p className={styles['count']}>{t('scan.list.count', { number: format.number(arrived) })}</p>
      {texts.length === 0 ? <p className={styles['none']}>{t('scan.list.none')}</p> : null}
      <ol className={styles['list']}>
        {texts.map(({ key, text, tone, intake }) => (
          <li key={key} className={styles['line']} data-tone={tone} tabIndex={-1}>
            <span className={styles['icon']}>
              <ToneIcon tone={tone} />
            </span>
            <span className={styles['text']}>{text}</span>
            {intake && key === undoable?.key ? <Undo project={project} intake={intake} /> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function ToneIcon({ tone }: { readonly tone: LineTone }) {
  if (tone === 'warning') return <WarningIcon />;
  return tone === 'ok' ? <CheckIcon /> : <InfoIcon />;
}

function Undo({ project, intake }: { readonly project: Project; readonly intake: Intake }) {
  const { t } = useTranslation('collect');
  const { undo } = useIntake(project);
  const takeBack = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // The button goes, and the focus would go with it.
    currentTarget.closest('li')?.focus();
    const count = undo(intake);
    announce(t(count === intake.changes.length ? 'scan.undone' : 'scan.notUndone'));
  };
  return (
    <Button small onClick={takeBack}>
      {t('scan.undo')}
    </Button>
  );
}
