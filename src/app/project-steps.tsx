import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { currentRound, type Project } from '../domain/model/project.ts';
import { paths } from '../paths.ts';
import { classNames } from '../ui/class-names.ts';
import { CheckIcon } from '../ui/icons.tsx';
import styles from './project-steps.module.css';

const STEPS = ['score', 'rank', 'team', 'customers', 'gaps', 'report'] as const;
type Step = (typeof STEPS)[number];

/** The steps of the method in their order; a tick says that a step has what the next ones need. */
export function ProjectSteps(props: { readonly project: Project | null; readonly onNavigate: () => void }) {
  const { project, onNavigate } = props;
  const { t } = useTranslation('glossary');
  const { pathname } = useLocation();
  if (!project) return null;
  const done = stepsDone(project);
  return (
    <ol className={styles['steps']}>
      {STEPS.map((step, index) => {
        const current = stepOf(pathname) === step;
        return (
          <li key={step}>
            <a
              className={classNames(styles['step'], current && styles['current'])}
              href={paths[step](project.id)}
              aria-current={current ? 'page' : undefined}
              onClick={onNavigate}
            >
              <span className={styles['mark']} aria-hidden="true">
                {done[step] && !current ? <CheckIcon /> : index + 1}
              </span>
              {t(`nav.${step}`)}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function stepOf(pathname: string): Step | null {
  if (/\/(score|review|result)(\/|$)/.test(pathname)) return 'score';
  if (pathname.includes('/customers/')) return 'customers';
  if (pathname.includes('/team/')) return 'team';
  return STEPS.find((step) => pathname.endsWith(`/${step}`)) ?? null;
}

function stepsDone(project: Project): Readonly<Record<Step, boolean>> {
  const round = currentRound(project);
  const complete = round.answers.filter((answer) => answer.status === 'complete');
  const ranked = complete.some((answer) => answer.ranking !== null);
  return {
    score: complete.some((answer) => Object.keys(answer.scores).length > 0),
    rank: ranked,
    team: complete.length > 1,
    customers: round.survey !== null,
    gaps: ranked && round.survey !== null,
    report: false,
  };
}
