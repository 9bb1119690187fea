import { useState } from 'react';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { announce } from '../../ui/announcer.tsx';
import { countTexts } from './count-texts.ts';
import { DoneView } from './done-view.tsx';
import { ImportingView } from './importing-view.tsx';
import { MappingView } from './mapping-view.tsx';
import { ResultsView } from './results-view.tsx';
import { StartView } from './start-view.tsx';
import { workerClient, type SurveyImportClient } from './survey-import-client.ts';
import { useStoreSurvey } from './use-store-survey.ts';
import { useSurveyImport } from './use-survey-import.ts';
import { useWords } from './words.ts';

interface CustomersScreenProps {
  readonly project: Project;
  /** Tests put their own in. */
  readonly client?: SurveyImportClient;
}

/** The customer survey of the round: bring it, check how it is read, import it, see what it says. */
export function CustomersScreen({ project, client = workerClient }: CustomersScreenProps) {
  const { t, format } = useWords();
  const { survey } = currentRound(project);
  const [replacing, setReplacing] = useState(false);
  const storeSurvey = useStoreSurvey(project);
  const flow = useSurveyImport({
    client,
    store: async (file, mapping, imported) => {
      const rowsKept = await storeSurvey(file, mapping, imported);
      setReplacing(false);
      announce(t('done.announce', countTexts(imported.counts, format)));
      return rowsKept;
    },
  });
  const { phase } = flow;
  switch (phase.kind) {
    case 'idle':
    case 'inspecting':
    case 'refused':
      return survey && !replacing && phase.kind === 'idle' ? (
        <ResultsView project={project} survey={survey} onReplace={() => setReplacing(true)} />
      ) : (
        <StartView
          flow={flow}
          phase={phase}
          onKeep={
            survey
              ? () => {
                  flow.close();
                  setReplacing(false);
                }
              : undefined
          }
        />
      );
    case 'mapping':
      return <MappingView flow={flow} phase={phase} client={client} present={survey} />;
    case 'importing':
      return <ImportingView fileName={phase.from.file.name} progress={phase.progress} onStop={flow.stop} />;
    case 'done':
      return <DoneView project={project} report={phase.report} onClose={flow.close} />;
  }
}
