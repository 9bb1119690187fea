import { useFormat } from '../../i18n/use-language.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { filledUp, shareKey, shareState, type ShareQuestion, type ShareTexts } from './share-questions.ts';
import styles from './trust.module.css';
import { quoted, rowName, useTrustWords } from './words.ts';

interface ShareFieldsProps {
  readonly question: ShareQuestion;
  readonly texts: ShareTexts;
  readonly onChange: (texts: ShareTexts) => void;
}

/** The known mix of one question: a share in percent per group, beside what the survey has. */
export function ShareFields({ question, texts, onChange }: ShareFieldsProps) {
  const words = useTrustWords();
  const { t } = words;
  const format = useFormat();
  const state = shareState(question, texts);
  const filled = filledUp(question, texts, (percent) => format.number(percent, 1));
  return (
    <fieldset className={styles['shares']}>
      <legend>{t('weighting.mix', { name: quoted(question.name) })}</legend>
      <div className={styles['fields']}>
        {question.rows.map((row) => {
          const key = shareKey(question, row);
          return (
            <TextField
              key={key}
              label={rowName(row, words)}
              hint={
                row.people === 0
                  ? t('weighting.absent')
                  : t('weighting.inSurvey', {
                      count: row.people,
                      people: format.number(row.people),
                      share: format.percent(row.people / question.people, 1),
                    })
              }
              error={state.invalid.includes(key) ? t('weighting.invalid') : undefined}
              value={texts[key] ?? ''}
              inputMode="numeric"
              maxLength={8}
              onChange={(text) => onChange({ ...texts, [key]: text })}
            />
          );
        })}
      </div>
      <div className={styles['sum']}>
        <p role="status">
          {state.isComplete
            ? t('weighting.complete')
            : t(state.sum > 100 ? 'weighting.over' : 'weighting.under', {
                sum: format.number(state.sum, Number.isInteger(state.sum) ? 0 : 1),
                rest: format.number(Math.abs(100 - state.sum), Number.isInteger(state.sum) ? 0 : 1),
              })}
        </p>
        {state.isComplete || filled === null ? null : (
          <Button onClick={() => onChange(filled)}>
            {t(state.blank.length > 0 ? 'weighting.fillBlank' : 'weighting.scale')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
