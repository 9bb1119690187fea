import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { localDay } from '../../shared/local-day.ts';
import { DeleteAnswer } from '../../shared/workshop/delete-answer.tsx';
import { useDepartmentName } from '../../shared/workshop/department-name.ts';
import { useAnswerName } from '../../shared/workshop/use-answer-name.ts';
import { IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { TrashIcon } from '../../ui/icons.tsx';
import styles from './people-card.module.css';

/** Who has answered, when and by which way; what they answered stands nowhere here. */
export function PeopleCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['collect', 'team']);
  const round = currentRound(project);
  const people = round.answers.filter(({ status }) => status === 'complete');
  const [doomed, setDoomed] = useState<Answer | null>(null);
  const nameOf = useAnswerName(project);
  return (
    <Card title={t('team:answers.title')}>
      {people.length === 0 ? <p className={styles['note']}>{t('team:answers.empty')}</p> : null}
      {people.length > 0 ? <PeopleTable project={project} people={people} onDelete={setDoomed} /> : null}
      {people.length > 0 && isHidden(round) ? <p className={styles['note']}>{t('people.hidden')}</p> : null}
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

interface PeopleTableProps {
  readonly project: Project;
  readonly people: readonly Answer[];
  readonly onDelete: (answer: Answer) => void;
}

function PeopleTable({ project, people, onDelete }: PeopleTableProps) {
  const { t } = useTranslation(['collect', 'team']);
  const format = useFormat();
  const nameOf = useAnswerName(project);
  const departmentOf = useDepartmentName();
  const { workshop } = currentRound(project);
  const secondBallot = workshop?.ballot === 2;
  const columns: TableColumn[] = [
    { key: 'name', title: t('team:answers.name') },
    { key: 'department', title: t('team:answers.department') },
    { key: 'when', title: t('people.when') },
    { key: 'origin', title: t('team:answers.origin') },
    ...(secondBallot ? [{ key: 'ballot', title: t('people.secondBallot') }] : []),
    { key: 'actions', title: t('team:answers.actions'), align: 'end' },
  ];
  return (
    <DataTable
      caption={t('team:answers.title')}
      captionHidden
      columns={columns}
      rows={people.map((answer) => ({
        key: answer.id,
        cells: [
          nameOf(answer),
          departmentOf(answer) ?? t('team:answers.none'),
          t('people.moment', {
            date: format.date(localDay(answer.updatedAt)),
            time: format.time(answer.updatedAt),
          }),
          t(`team:answers.byOrigin.${answer.origin}`),
          ...(secondBallot ? [<SecondBallot key="ballot" answer={answer} />] : []),
          <span key="actions" className={styles['actions']}>
            <IconButton
              label={t('team:answers.deleteLabel', { name: nameOf(answer) })}
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

function SecondBallot({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('collect');
  return answer.ballot === 2 ? (
    <Chip tone="ok">{t('people.rankedAgain')}</Chip>
  ) : (
    <Chip>{t('people.notYet')}</Chip>
  );
}
