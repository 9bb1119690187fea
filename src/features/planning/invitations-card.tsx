import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { readNumber } from './plan-form.ts';
import styles from './planning-screen.module.css';

interface InvitationsCardProps {
  readonly answers: number;
  /** `null` = not told. */
  readonly customers: number | null;
}

/** How many customers to invite for so many answers: a division, nothing more. */
export function InvitationsCard({ answers, customers }: InvitationsCardProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const percent = readNumber(typed);
  const isWrong = typed.trim() !== '' && (percent === null || percent <= 0 || percent > 100);
  const invitations = percent === null || isWrong ? null : Math.ceil(answers / (percent / 100) - 1e-9);
  return (
    <Card title={t('invitations.title')}>
      <div className={styles['stack']}>
        <TextField
          label={t('invitations.rate')}
          hint={t('invitations.rateHint')}
          inputMode="numeric"
          error={isWrong ? t('invitations.rateWrong') : undefined}
          value={typed}
          onChange={setTyped}
        />
        {invitations === null || percent === null ? null : (
          <p className={styles['text']} role="status">
            {t('invitations.result', {
              count: invitations,
              invitations: format.number(invitations),
              answers: format.number(answers),
              rate: format.percent(percent / 100, Number.isInteger(percent) ? 0 : 1),
            })}
          </p>
        )}
        {invitations !== null && customers !== null && invitations > customers ? (
          <p className={styles['text']}>
            {t('invitations.tooMany', { customers: format.number(customers) })}
          </p>
        ) : null}
        <p className={styles['quiet']}>{t('invitations.plain')}</p>
      </div>
    </Card>
  );
}
