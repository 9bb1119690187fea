import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { countTexts } from './count-texts.ts';
import type { AnotherPhase } from './import-phase.ts';
import styles from './results-view.module.css';
import { quoted, useWords } from './words.ts';

interface AnotherViewProps {
  readonly phase: AnotherPhase;
  readonly present: CustomerSurvey;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** The file is another survey than the present one, or nobody can tell: a survey is never replaced unasked. */
export function AnotherView({ phase: { known, from }, present, onReplace, onKeep }: AnotherViewProps) {
  const { t, format } = useWords();
  const name = quoted(present.fileName);
  return (
    <Page
      eyebrow={quoted(from.file.name)}
      title={t('replace.title')}
      lead={
        known
          ? t('replace.another', {
              name,
              same: format.number(known.same),
              all: format.number(known.same + known.gone),
            })
          : t('replace.unknown')
      }
    >
      <p>{t('replace.text', { name, ...countTexts(present.counts, format) })}</p>
      <div className={styles['actions']}>
        <Button variant="primary" onClick={onReplace}>
          {t('replace.confirm')}
        </Button>
        <Button onClick={onKeep}>{t('replace.keep')}</Button>
      </div>
    </Page>
  );
}
