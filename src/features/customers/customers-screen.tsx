import { useState } from 'react';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { knownBefore } from '../../shared/known-before.ts';
import { useStoreSurvey } from '../../shared/use-store-survey.ts';
import { useWarehouseSurvey } from '../../shared/warehouse/use-warehouse-survey.ts';
import { announce } from '../../ui/announcer.tsx';
import { countTexts } from './count-texts.ts';
import { ImportingView } from './importing-view.tsx';
import { MappingView } from './mapping-view.tsx';
import { ResultsView } from './results-view.tsx';
import { ReviewView } from './review-view.tsx';
import { StartView } from './start-view.tsx';
import { workerClient, type SurveyImportClient } from './survey-import-client.ts';
import { useSurveyImport } from './use-survey-import.ts';
import { WarehouseView } from './warehouse-view.tsx';
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
  const storeWarehouseSurvey = useWarehouseSurvey(project);
  const flow = useSurveyImport({
    client,
    known: () => knownBefore(project),
    present: survey,
    store: async ({ file, mapping }, imported, same) => {
      const stored = await storeSurvey(file, mapping, imported, same);
      setReplacing(false);
      announce(t('done.announce', countTexts(imported.counts, format)));
      return stored;
    },
  });
  const { phase } = flow;
  const keep = () => {
    flow.close();
    setReplacing(false);
  };
  switch (phase.kind) {
    case 'idle':
    case 'inspecting':
    case 'refused':
      return survey && !replacing && phase.kind === 'idle' ? (
        <ResultsView project={project} survey={survey} onReplace={() => setReplacing(true)} />
      ) : (
        <StartView project={project} flow={flow} phase={phase} onKeep={survey ? keep : undefined} />
      );
    case 'mapping':
      return <MappingView flow={flow} phase={phase} client={client} />;
    case 'warehouse':
      return (
        <WarehouseView
          fileName={phase.file.name}
          survey={phase.survey}
          present={survey}
          onCancel={flow.close}
          onImport={() => {
            storeWarehouseSurvey(phase.file.name, phase.survey);
            keep();
            announce(t('done.announce', countTexts(phase.survey.counts, format)));
          }}
        />
      );
    case 'importing':
      return <ImportingView fileName={phase.from.file.name} progress={phase.progress} onStop={flow.stop} />;
    case 'review':
      return <ReviewView project={project} phase={phase} flow={flow} onKeepPresent={keep} />;
  }
}
