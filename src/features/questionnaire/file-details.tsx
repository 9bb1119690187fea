import { useTranslation } from 'react-i18next';
import type { QuestionnaireFormat } from '../../domain/questionnaire/questionnaire-formats.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DestinationWords } from './destination-words.tsx';
import { formatFacts } from './format-facts.ts';
import styles from './take-along-card.module.css';
import type { TakeAlongProps } from './take-along-card.tsx';
import { TextToCopy } from './text-to-copy.tsx';
import { useTakenFile, type TakenFile } from './use-taken-file.ts';

/** These are pasted rather than opened as files. */
const PASTED: ReadonlySet<string> = new Set(['plain-text', 'google-script', 'surveyjs-json']);

/** One file: for which tool, what to do with it there, what it can do, what was tried; and the file itself. */
export function FileDetails(props: TakeAlongProps & { readonly format: QuestionnaireFormat }) {
  const { format, project, spec } = props;
  const { t } = useTranslation('questionnaire');
  const tool = t(`formats.${format.id}.name`);
  const tried =
    format.id === 'plain-text' ? t('formats.plain-text.tried') : t(`tried.${format.tried}`, { tool });
  return (
    <>
      <DestinationWords
        destination={format.id}
        facts={formatFacts(format, spec.questionnaire, t)}
        tried={tried}
      />
      <FileLanguage {...props} />
      <TakeButtons format={format} file={useTakenFile(project, format, spec)} />
    </>
  );
}

function FileLanguage({
  format,
  spec,
  languages,
  onLanguage,
}: TakeAlongProps & { readonly format: QuestionnaireFormat }) {
  const { t } = useTranslation('questionnaire');
  if (languages.length < 2) return null;
  const options = languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  const shared = { value: spec.language, options, onChange: onLanguage };
  return (
    <div className={styles['language']}>
      {format.supports.languages ? (
        <SelectField label={t('take.languageFirst')} {...shared} />
      ) : (
        <SelectField label={t('take.language')} hint={t('take.languageHint')} {...shared} />
      )}
    </div>
  );
}

function TakeButtons({ format, file }: { readonly format: QuestionnaireFormat; readonly file: TakenFile }) {
  const { t } = useTranslation('questionnaire');
  const { text, state, save, copy, show } = file;
  const isPasted = PASTED.has(format.id);
  const copyButton =
    text === null ? null : (
      <Button variant={isPasted ? 'primary' : 'secondary'} onClick={() => void copy()}>
        {t('take.copy')}
      </Button>
    );
  return (
    <>
      <div className={styles['buttons']}>
        {isPasted ? copyButton : null}
        <Button variant={isPasted ? 'secondary' : 'primary'} onClick={() => void save()}>
          <DownloadIcon />
          {t('take.download')}
        </Button>
        {isPasted ? null : copyButton}
        {text === null ? null : (
          <Button variant="quiet" aria-expanded={state.isShown} onClick={show}>
            {t('take.show')}
          </Button>
        )}
      </div>
      <TakenNotice state={state} />
      {text !== null && state.isShown ? (
        <TextToCopy text={text} label={t('take.text')} isSelected={state.outcome === 'by-hand'} />
      ) : null}
    </>
  );
}

function TakenNotice({ state }: { readonly state: TakenFile['state'] }) {
  const { t } = useTranslation('questionnaire');
  switch (state.outcome) {
    case null:
      return null;
    case 'saved':
      return <Notice tone="ok">{t('take.saved', { name: state.name })}</Notice>;
    case 'copied':
      return <Notice tone="ok">{t('take.copied')}</Notice>;
    case 'by-hand':
      return <Notice>{t('take.byHand')}</Notice>;
    case 'texts-too-long':
    case 'failed':
      return <Notice tone="error">{t(`take.${state.outcome}`)}</Notice>;
  }
}
