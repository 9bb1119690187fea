import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useActions } from '../../store/store-context.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import styles from './team-settings.module.css';

const LARGEST_TEAM = 1_000_000;

/** What the numbers and the heat map need to know about the team. */
export function TeamSettings({ project }: { readonly project: Project }) {
  const { t } = useTranslation('team');
  const { updateRoundDetails } = useActions();
  const round = currentRound(project);
  const complete = round.answers.filter((answer) => answer.status === 'complete').length;
  const [size, setSize] = useState(round.teamSize === null ? '' : String(round.teamSize));
  const changeSize = (text: string) => {
    setSize(text);
    const parsed = parseSize(text, complete);
    if (parsed !== 'invalid') updateRoundDetails(project.id, { teamSize: parsed });
  };
  return (
    <div className={styles['settings']}>
      <Card title={t('settings.title')}>
        <div className={styles['fields']}>
          <TextField
            label={t('settings.size')}
            hint={t('settings.sizeHint')}
            error={
              parseSize(size, complete) === 'invalid'
                ? t('settings.sizeError', { count: complete })
                : undefined
            }
            value={size}
            inputMode="numeric"
            maxLength={7}
            onChange={changeSize}
          />
          {round.workshop ? (
            <p className={styles['told']}>{t(`settings.told.${round.workshop.naming}`)}</p>
          ) : (
            <CheckField
              label={t('settings.names')}
              hint={t('settings.namesHint')}
              checked={round.namesAgreed}
              onChange={(namesAgreed) => updateRoundDetails(project.id, { namesAgreed })}
            />
          )}
        </div>
      </Card>
    </div>
  );
}

/** Empty = unknown. A team smaller than its answers cannot be. */
function parseSize(text: string, answers: number): number | null | 'invalid' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d+$/.test(trimmed)) return 'invalid';
  const size = Number(trimmed);
  return size >= Math.max(1, answers) && size <= LARGEST_TEAM ? size : 'invalid';
}
