import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { rankedPillars } from '../../domain/ranking/groups.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { paths } from '../../paths.ts';
import { DeleteAnswer } from '../../shared/workshop/delete-answer.tsx';
import { useDepartmentName } from '../../shared/workshop/department-name.ts';
import { useAnswerName } from '../../shared/workshop/use-answer-name.ts';
import { ButtonLink, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { TrashIcon } from '../../ui/icons.tsx';
import styles from './answers-card.module.css';

/** Who is in, and how far. Shows that somebody answered, not what. */
export function AnswersCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation('team');
  const { answers } = currentRound(project);
  const [doomed, setDoomed] = useState<Answer | null>(null);
  const nameOf = useAnswerName(project);
  return (
    <Card
      title={t('answers.title')}
      actions={
        <ButtonLink small href={paths.collect(project.id)}>
          {t('answers.collect')}
        </ButtonLink>
      }
    >
      {answers.length > 0 ? (
        <AnswersTable project={project} nameOf={nameOf} onDelete={setDoomed} />
      ) : (
        <p className={styles['empty']}>{t('answers.empty')}</p>
      )}
      {doomed ? (
        <DeleteAnswer
          project={project}
          answer={doomed}
          name={nameOf(doomed)}
          onClose={() => setDoomed(null)}
        />
      ) : null}
    </Card>
  );
}

interface AnswersTableProps {
  readonly project: Project;
  readonly nameOf: (answer: Answer) => string;
  readonly onDelete: (answer: Answer) => void;
}

function AnswersTable({ project, nameOf, onDelete }: AnswersTableProps) {
  const { t } = useTranslation('team');
  const departmentOf = useDepartmentName();
  return (
    <DataTable
      caption={t('answers.title')}
      captionHidden
      columns={[
        { key: 'name', title: t('answers.name') },
        { key: 'department', title: t('answers.department') },
        { key: 'scored', title: t('answers.scored'), align: 'end' },
        { key: 'ranked', title: t('answers.ranked'), align: 'end' },
        { key: 'origin', title: t('answers.origin') },
        { key: 'state', title: t('answers.state') },
        { key: 'actions', title: t('answers.actions'), align: 'end' },
      ]}
      rows={currentRound(project).answers.map((answer) => ({
        key: answer.id,
        cells: [
          nameOf(answer),
          departmentOf(answer) ?? t('answers.none'),
          t('answers.of', { count: Object.keys(answer.scores).length }),
          t('answers.of', { count: answer.ranking ? rankedPillars(answer.ranking.groups).length : 0 }),
          t(`answers.byOrigin.${answer.origin}`),
          <Chip key="state" tone={answer.status === 'complete' ? 'ok' : 'neutral'}>
            {t(`answers.${answer.status}`)}
          </Chip>,
          <span key="actions" className={styles['actions']}>
            {answer.origin === 'device' ? <OpenAnswer project={project} answer={answer} /> : null}
            <IconButton
              label={t('answers.deleteLabel', { name: nameOf(answer) })}
              onClick={() => onDelete(answer)}
            >
              <TrashIcon />
            </IconButton>
          </span>,
        ],
      }))}
    />
  );
}

/** Answers given on this device can be gone on with here, and looked at once all are revealed; others belong to their owners. */
function OpenAnswer({ project, answer }: { readonly project: Project; readonly answer: Answer }) {
  const { t } = useTranslation('team');
  const isDraft = answer.status === 'draft';
  if (!isDraft && isHidden(currentRound(project))) return null;
  const href = isDraft ? paths.scoreReview(project.id, answer.id) : paths.scoreResult(project.id, answer.id);
  return (
    <ButtonLink small variant="quiet" href={href}>
      {t(isDraft ? 'answers.continue' : 'answers.view')}
    </ButtonLink>
  );
}
