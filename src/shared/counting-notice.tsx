import { useTranslation } from 'react-i18next';
import type { Analysis } from '../domain/analysis/analysis.ts';
import { currentRound, type Project } from '../domain/model/project.ts';
import { useFormat } from '../i18n/use-language.ts';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { countingNotes } from './counting-notes.ts';

interface CountingNoticeProps {
  readonly project: Project;
  readonly analysis: Analysis;
}

/** Says above the numbers that some answers count more than others, or not at all, and where to change that. */
export function CountingNotice({ project, analysis }: CountingNoticeProps) {
  const { t } = useTranslation(['trust']);
  const format = useFormat();
  const notes = countingNotes(currentRound(project).survey, analysis, { t, format });
  if (notes.length === 0) return null;
  return (
    <Notice actions={<ButtonLink href={paths.trust(project.id)}>{t('notes.link')}</ButtonLink>}>
      <p>{format.sentences(notes)}</p>
    </Notice>
  );
}
