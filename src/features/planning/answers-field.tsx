import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import { TextField } from '../../ui/field.tsx';
import { RangeField } from '../../ui/range-field.tsx';
import { readNumber } from './plan-form.ts';
import styles from './planning-screen.module.css';
import { FEWEST_DRAWN, MOST_DRAWN } from './what-it-buys.ts';

interface AnswersFieldProps {
  readonly answers: number;
  readonly onAnswers: (answers: number) => void;
}

/** The slider moves on a logarithmic scale, like the picture below: a hundred steps from 50 to 2000. */
const STEPS = 100;
const MOST_ANSWERS = 10_000_000;

/** The number of answers, exactly in a field or roughly on a slider. */
export function AnswersField({ answers, onAnswers }: AnswersFieldProps) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  // What is being typed; the number itself may come from elsewhere meanwhile.
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && readAnswers(typed) === null;
  return (
    <div className={styles['chooser']}>
      <TextField
        label={t('buys.answers')}
        inputMode="numeric"
        error={wrong ? t('buys.answersWrong') : undefined}
        value={typed ?? String(answers)}
        onChange={(text) => {
          const read = readAnswers(text);
          setTyped(text);
          if (read !== null) onAnswers(read);
        }}
      />
      <RangeField
        label={t('buys.slider')}
        valueText={t('buys.sliderValue', { count: answers, number: format.number(answers) })}
        value={stepOf(answers)}
        lowest={0}
        highest={STEPS}
        step={1}
        onChange={(step) => {
          setTyped(null);
          onAnswers(answersAt(step));
        }}
      />
    </div>
  );
}

function readAnswers(text: string): number | null {
  const value = readNumber(text);
  return value === null || !Number.isInteger(value) || value < 2 || value > MOST_ANSWERS ? null : value;
}

function stepOf(answers: number): number {
  const part = Math.log(answers / FEWEST_DRAWN) / Math.log(MOST_DRAWN / FEWEST_DRAWN);
  return Math.round(STEPS * Math.min(1, Math.max(0, part)));
}

/** Round numbers: nobody plans for 367 answers. */
function answersAt(step: number): number {
  const exact = FEWEST_DRAWN * (MOST_DRAWN / FEWEST_DRAWN) ** (step / STEPS);
  const grain = exact < 100 ? 5 : exact < 500 ? 10 : 50;
  return Math.round(exact / grain) * grain;
}
