import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../domain/model/language.ts';
import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { DEFAULT_QUESTIONNAIRE, type QuestionnaireTexts } from '../../domain/model/questionnaire.ts';
import { shuffled } from '../../domain/ranking/shuffle.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import {
  defaultTexts,
  textsOfQuestionnaire,
  useSurveyFiles,
  type SurveyFiles,
} from '../../shared/questionnaire-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { AdviceCard } from './advice-card.tsx';
import { PreviewCard } from './preview-card.tsx';
import { PrintSheets } from './print-sheets.tsx';
import styles from './questionnaire-screen.module.css';
import { SettingsCard } from './settings-card.tsx';
import { TakeAlongCard } from './take-along-card.tsx';
import { useQuestionnaire } from './use-questionnaire.ts';
import { WordingCard } from './wording-card.tsx';

/** The questionnaire: what is asked, in which words, how customers see it, and as files for the tools that ask. */
export function QuestionnaireScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['questionnaire', 'customers', 'common']);
  const { questionnaire, update } = useQuestionnaire(project);
  const { languages, language, setLanguages, setLanguage } = useLanguages(project);
  const files = useSurveyFiles();
  // Typing comes first; preview, files and sheets follow as soon as the processor has time.
  const settled = useDeferredValue(project);
  const taken = useTaken(settled, languages, files);
  const spec = useMemo(() => ({ ...taken, language }), [taken, language]);
  const [order, setOrder] = useState<readonly PillarId[]>(PILLAR_IDS);
  const print = useCallback(() => {
    // Drawn before the browser takes the page.
    flushSync(() => setOrder(shuffled(PILLAR_IDS, Math.random)));
    window.print();
  }, []);
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('customers:eyebrow')}
      title={t('title')}
      lead={t('lead')}
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      <div className={styles['columns']}>
        <div className={styles['settings']}>
          <SettingsCard
            questionnaire={questionnaire}
            update={update}
            languages={languages}
            onLanguages={setLanguages}
          />
        </div>
        <div className={styles['preview']}>
          <PreviewCard spec={spec} languages={languages} onLanguage={setLanguage} />
        </div>
        <div className={styles['rest']}>
          <WordingCard
            questionnaire={questionnaire}
            update={update}
            languages={languages}
            language={language}
            onLanguage={setLanguage}
            defaults={defaultTexts(files[language], questionnaire.ranked)}
            texts={textsOfQuestionnaire(questionnaire, language, files)}
          />
          <TakeAlongCard
            project={settled}
            spec={spec}
            languages={languages}
            onLanguage={setLanguage}
            onPrint={print}
          />
        </div>
      </div>
      <AdviceCard project={settled} />
      <PrintSheets spec={spec} languages={languages} order={order} />
    </Page>
  );
}

/** What customers read, in each language to ask in. */
function useTaken({ questionnaire: own }: Project, languages: readonly Language[], files: SurveyFiles) {
  return useMemo(() => {
    const questionnaire = own ?? DEFAULT_QUESTIONNAIRE;
    const texts = languages.map((language) => [
      language,
      textsOfQuestionnaire(questionnaire, language, files),
    ]);
    return {
      questionnaire,
      texts: Object.fromEntries(texts) as Partial<Record<Language, QuestionnaireTexts>>,
    };
  }, [own, languages, files]);
}

/** The languages to ask in, and the one at hand: of the texts to edit, of the preview and of files in one language. */
function useLanguages(project: Project) {
  const own = useLanguage();
  const [languages, setChosen] = useState<readonly Language[]>(() => {
    // Who worded a language wants it.
    const worded = Object.keys(project.questionnaire?.wording ?? {});
    return LANGUAGES.filter((language) => language === own || worded.includes(language));
  });
  const [language, setLanguage] = useState<Language>(own);
  const setLanguages = (chosen: readonly Language[]) => {
    setChosen(chosen);
    if (!chosen.includes(language)) setLanguage(chosen[0] ?? own);
  };
  return { languages, language, setLanguages, setLanguage };
}
