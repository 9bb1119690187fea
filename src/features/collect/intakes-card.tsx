import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { countIntake } from '../../shared/workshop/intake-counts.ts';
import { useIntakes } from '../../shared/workshop/intake-history.ts';
import type { Intake } from '../../shared/workshop/intake.ts';
import { useIntake } from '../../shared/workshop/use-intake.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import styles from './intakes-card.module.css';

/** Everything that was taken in this visit; each intake can be taken back. */
export function IntakesCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const intakes = useIntakes(project.id).filter(({ entries }) => entries.length > 0);
  if (intakes.length === 0) return null;
  return (
    <Card title={t('intakes.title')}>
      <ul className={styles['list']}>
        {intakes.map((intake) => (
          <li key={intake.id} className={styles['intake']}>
            <div className={styles['words']}>
              <p className={styles['moment']}>
                {t('intakes.moment', {
                  time: format.time(intake.at),
                  way: t(`intakes.way.${intake.way}`),
                })}
              </p>
              <p>
                <Summary intake={intake} />
              </p>
            </div>
            <Undo project={project} intake={intake} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Summary({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const { outcomes, refused } = countIntake(intake);
  return format.sentences([
    ...outcomes.map(({ outcome, count }) => t(`report.${outcome}`, { count })),
    ...(refused.length > 0 ? [t('intakes.refused', { count: refused.length })] : []),
  ]);
}

function Undo({ project, intake }: { readonly project: Project; readonly intake: Intake }) {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const { undo } = useIntake(project);
  const word = useRef<HTMLSpanElement>(null);
  const wasHere = useRef(intake.undone);
  useEffect(() => {
    // The button that had the focus has become a word.
    if (intake.undone && !wasHere.current) word.current?.focus();
    wasHere.current = intake.undone;
  }, [intake.undone]);
  if (intake.undone) {
    return (
      <span ref={word} tabIndex={-1}>
        <Chip>{t('intakes.undone')}</Chip>
      </span>
    );
  }
  if (intake.changes.length === 0) return null;
  const takeBack = () => {
    const count = undo(intake);
    announce(
      count === intake.changes.length
        ? t('intakes.undoneSay', { count })
        : t('intakes.partlyUndone', { count }),
    );
  };
  return (
    <Button small aria-label={t('intakes.undoLabel', { time: format.time(intake.at) })} onClick={takeBack}>
      {t('intakes.undo')}
    </Button>
  );
}
