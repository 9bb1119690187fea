import { useState } from 'react';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import type { WarehouseSurvey } from '../../domain/warehouse/warehouse-survey.ts';
import { WarehouseContents } from '../../shared/warehouse/warehouse-contents.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { quoted, useWords } from './words.ts';

interface WarehouseViewProps {
  readonly fileName: string;
  readonly survey: WarehouseSurvey;
  /** The survey that this one would replace. */
  readonly present: CustomerSurvey | null;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What a result out of a warehouse holds, before it is taken in: there are no rows to look at. */
export function WarehouseView({ fileName, survey, present, onImport, onCancel }: WarehouseViewProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      eyebrow={quoted(fileName)}
      title={t('fromWarehouse.title')}
      lead={t('fromWarehouse.lead')}
      actions={
        <>
          <Button onClick={onCancel}>{t('check.cancel')}</Button>
          <Button variant="primary" onClick={() => (present ? setAsking(true) : onImport())}>
            {t('check.import')}
          </Button>
        </>
      }
    >
      <WarehouseContents survey={survey} />
      {asking && present ? (
        <ReplaceDialog survey={present} onReplace={onImport} onClose={() => setAsking(false)} />
      ) : null}
    </Page>
  );
}
