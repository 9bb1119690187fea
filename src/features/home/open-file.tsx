import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { go, paths } from '../../paths.ts';
import { TakeFile } from '../../shared/file-intake/take-file.tsx';
import type { IntakeReport } from '../../shared/file-intake/use-file-intake.ts';
import { projectHref } from './project-href.ts';
import styles from './open-file.module.css';

/** Takes any file of Plumbline; what is clear opens at once. */
export function OpenFile() {
  const { t } = useTranslation('home');
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['open']}>
      <h2 id={id}>{t('open.title')}</h2>
      <TakeFile
        label={t('open.label')}
        buttonLabel={t('open.button')}
        hint={t('open.hint')}
        withAnswers
        onDone={follow}
      />
    </section>
  );
}

function follow(report: IntakeReport): void {
  const place = placeToGo(report);
  if (place) go(place);
}

/** One project without anything to explain opens; everything else is told on the spot. */
function placeToGo(report: IntakeReport): string | null {
  if (report.kind === 'projects') {
    const [only, ...others] = report.restored;
    const isClear = only && others.length === 0 && report.unreadable === 0 && only.outcome !== 'older';
    return isClear ? projectHref(only.project) : null;
  }
  if (report.kind === 'answers') {
    const [only, ...others] = report.added;
    const isClear = only && others.length === 0 && report.homeless + report.refused === 0;
    return isClear && only.report.added > 0 ? paths.team(only.project.id) : null;
  }
  return null;
}
