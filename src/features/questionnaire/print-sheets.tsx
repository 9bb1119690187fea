/* oxlint-disable jsx-a11y/control-has-associated-label -- boxes on paper are no controls */
import { memo } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../../domain/model/language.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import type { QuestionnaireTextId } from '../../domain/model/questionnaire.ts';
import { GENERATION_TEXTS, SCALE_TEXTS } from '../../domain/questionnaire/question-codes.ts';
import { questionsOf, type QuestionKind } from '../../domain/questionnaire/question-order.ts';
import { textsIn, type QuestionnaireSpec } from '../../domain/questionnaire/questionnaire-spec.ts';
import { HTML_LANGUAGES } from '../../i18n/locale.ts';
import { typeset } from '../../i18n/typeset.ts';
import styles from './print-sheets.module.css';

interface PrintSheetsProps {
  readonly spec: QuestionnaireSpec;
  readonly languages: readonly Language[];
  /** The order in which the pillars stand on this print. */
  readonly order: readonly PillarId[];
}

/**
 * The questionnaire on paper, one page a language. It hangs beside the app, seen by printers only: printed from this
 * screen, the questionnaire is what is meant, whether by our button or by the browser's menu.
 */
export const PrintSheets = memo(function PrintSheets({ spec, languages, order }: PrintSheetsProps) {
  return createPortal(
    <div className={styles['sheets']}>
      {languages.map((language) => {
        const texts = textsIn(spec, language);
        const text = (id: QuestionnaireTextId) => typeset(texts[id], language);
        return (
          <article key={language} className={styles['sheet']} lang={HTML_LANGUAGES[language]}>
            <h1 className={styles['title']}>{text('title')}</h1>
            <p>{text('introduction')}</p>
            {questionsOf(spec.questionnaire).map((kind) => (
              <section key={kind} className={styles['question']}>
                <Question kind={kind} order={order} text={text} />
              </section>
            ))}
            <p className={styles['thanks']}>{text('thanks')}</p>
          </article>
        );
      })}
    </div>,
    document.body,
  );
});

interface QuestionProps {
  readonly kind: QuestionKind;
  readonly order: readonly PillarId[];
  readonly text: (id: QuestionnaireTextId) => string;
}

function Question({ kind, order, text }: QuestionProps) {
  switch (kind) {
    case 'ranking':
      return (
        <>
          <h2>{text('rankingQuestion')}</h2>
          <p className={styles['help']}>{text('rankingHelp')}</p>
          <ul className={styles['items']}>
            {order.map((pillar) => (
              <li key={pillar} className={styles['item']}>
                <span className={styles['place']} />
                {text(`pillar.${pillar}`)}
              </li>
            ))}
          </ul>
        </>
      );
    case 'ratings':
      return <RatingTable order={order} text={text} />;
    case 'comment':
      return (
        <>
          <h2>{text('commentQuestion')}</h2>
          <div className={styles['comment']} />
        </>
      );
    case 'generation':
      return (
        <>
          <h2>{text('generationQuestion')}</h2>
          <ul className={styles['options']}>
            {GENERATION_TEXTS.map(({ id }) => (
              <li key={id} className={styles['option']}>
                <span className={styles['box']} />
                {text(id)}
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function RatingTable({ order, text }: Pick<QuestionProps, 'order' | 'text'>) {
  const labels = [...SCALE_TEXTS.map(({ id }) => id), 'notApplicable' as const];
  return (
    <>
      <h2>{text('ratingQuestion')}</h2>
      <table className={styles['ratings']}>
        <thead>
          <tr>
            <td />
            {labels.map((id) => (
              <th key={id} scope="col">
                {breakable(text(id))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((pillar) => (
            <tr key={pillar}>
              <th scope="row">{text(`pillar.${pillar}`)}</th>
              {labels.map((id) => (
                <td key={id}>
                  <span className={styles['box']} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Narrow columns need every break between words. */
function breakable(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
