import type { Language } from '../../domain/model/language.ts';
import type {
  Questionnaire,
  QuestionnaireTextId,
  QuestionnaireTexts,
} from '../../domain/model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_TEXTS, SCALE_TEXTS } from '../../domain/questionnaire/question-codes.ts';
import { questionsOf, type QuestionKind } from '../../domain/questionnaire/question-order.ts';
import { typeset } from '../../i18n/typeset.ts';
import styles from './customer-view.module.css';

interface CustomerViewProps {
  readonly questionnaire: Questionnaire;
  readonly texts: QuestionnaireTexts;
  readonly language: Language;
}

type TextOf = (id: QuestionnaireTextId) => string;

/** What a customer sees, question by question; a picture of it, nothing here can be answered. */
export function CustomerView({ questionnaire, texts, language }: CustomerViewProps) {
  const text: TextOf = (id) => typeset(texts[id], language);
  return (
    <div className={styles['questions']}>
      <div>
        <h3 className={styles['title']}>{text('title')}</h3>
        <p>{text('introduction')}</p>
      </div>
      {questionsOf(questionnaire).map((kind) => (
        <Question key={kind} kind={kind} text={text} />
      ))}
      <p className={styles['thanks']}>{text('thanks')}</p>
    </div>
  );
}

function Question({ kind, text }: { readonly kind: QuestionKind; readonly text: TextOf }) {
  switch (kind) {
    case 'ranking':
      return (
        <div>
          <h4>{text('rankingQuestion')}</h4>
          <p className={styles['help']}>{text('rankingHelp')}</p>
          <ul className={styles['items']}>
            {PILLAR_TEXTS.map(({ id }) => (
              <li key={id} className={styles['item']}>
                <span className={styles['place']} />
                {text(id)}
              </li>
            ))}
          </ul>
        </div>
      );
    case 'ratings':
      return <Ratings text={text} />;
    case 'comment':
      return (
        <div>
          <h4>{text('commentQuestion')}</h4>
          <span className={styles['comment']} />
        </div>
      );
    case 'generation':
      return (
        <div>
          <h4>{text('generationQuestion')}</h4>
          <Options ids={GENERATION_TEXTS.map(({ id }) => id)} text={text} />
        </div>
      );
  }
}

function Ratings({ text }: { readonly text: TextOf }) {
  const labels = [...SCALE_TEXTS.map(({ id }) => id), 'notApplicable' as const];
  return (
    <div>
      <h4>{text('ratingQuestion')}</h4>
      <ul className={styles['rated']}>
        {PILLAR_TEXTS.map(({ id }) => (
          <li key={id}>
            <p className={styles['name']}>{text(id)}</p>
            <Options ids={labels} text={text} inRow />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OptionsProps {
  readonly ids: readonly QuestionnaireTextId[];
  readonly text: TextOf;
  readonly inRow?: boolean;
}

function Options({ ids, text, inRow = false }: OptionsProps) {
  return (
    <ul className={inRow ? styles['row'] : styles['options']}>
      {ids.map((id) => (
        <li key={id} className={styles['option']}>
          <span className={styles['dot']} />
          {text(id)}
        </li>
      ))}
    </ul>
  );
}
