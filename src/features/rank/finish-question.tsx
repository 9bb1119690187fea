import { useTranslation } from 'react-i18next';
import type { RankedPlaces } from '../../domain/model/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type Question =
  | { readonly kind: 'untouched' | 'nothing' }
  /** Fewer places are taken than the invite asks for. */
  | { readonly kind: 'short'; readonly places: RankedPlaces; readonly placed: number };

interface Ranked {
  readonly mode: 'drag' | 'tap';
  readonly untouched: boolean;
  readonly places: RankedPlaces | null;
  /** Places that the person has given. */
  readonly placed: number;
}

/** What to ask before a list becomes an answer; `null` = nothing. */
export function questionAtEnd({ mode, untouched, places, placed }: Ranked): Question | null {
  if (untouched && mode === 'drag') return { kind: 'untouched' };
  if (places !== null && placed < places) return { kind: 'short', places, placed };
  return placed === 0 ? { kind: 'nothing' } : null;
}

interface FinishQuestionProps {
  readonly question: Question;
  /** While dragging, the whole list is in sight: it may be meant. */
  readonly isKeepable: boolean;
  readonly onClose: () => void;
  readonly onKeep: () => void;
}

/** A ranking by chance would look like an opinion: ask before it becomes one. */
export function FinishQuestion({ question, isKeepable, onClose, onKeep }: FinishQuestionProps) {
  const { t } = useTranslation(['rank', 'common']);
  return (
    <Dialog
      title={
        question.kind === 'short' ? t('short.title', { count: question.places }) : t(`${question.kind}.title`)
      }
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <>
          {isKeepable && question.kind !== 'nothing' ? (
            <Button onClick={onKeep}>{t('untouched.keep')}</Button>
          ) : null}
          <Button variant="primary" data-autofocus="" onClick={onClose}>
            {t('untouched.change')}
          </Button>
        </>
      }
    >
      <p>
        {question.kind === 'short'
          ? t('short.text', { placed: question.placed, places: question.places })
          : t(`${question.kind}.text`)}
      </p>
    </Dialog>
  );
}
