import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { go, paths } from '../../paths.ts';
import { useApp } from '../../store/store-context.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { selectWorkshopProject } from '../../store/workshop-actions.ts';
import { Button } from '../../ui/button.tsx';
import type { Intake, IntakeRefusal, Postponed, RefusedEntry } from './intake.ts';
import { workshopOf } from './intake.ts';
import { RefusedNotice } from './refused-notice.tsx';
import { useIntake } from './use-intake.ts';

interface RefusedAnswersProps {
  readonly project: Project;
  readonly intake: Intake;
  readonly reason: IntakeRefusal;
  /** All with this reason. */
  readonly entries: readonly RefusedEntry[];
}

/** Why answers were not taken, where they stand, and what can be done. */
export function RefusedAnswers({ project, intake, reason, entries }: RefusedAnswersProps) {
  const { t } = useTranslation('collect');
  const count = entries.length;
  switch (reason) {
    case 'other-workshop':
      return byWorkshop(entries).map(([workshop, own]) => (
        <OtherWorkshop key={workshop} workshop={workshop} entries={own} intake={intake} />
      ));
    case 'closed':
      return (
        <RefusedNotice text={t('refused.closed', { count })} entries={entries}>
          <Reopen project={project} intake={intake} entries={entries} />
        </RefusedNotice>
      );
    case 'other-round':
      return (
        <RefusedNotice text={t('refused.other-round', { count })} entries={entries}>
          <TakeAnyway project={project} intake={intake} entries={entries} />
        </RefusedNotice>
      );
    default:
      return <RefusedNotice text={t(`refused.${reason}`, { count })} entries={entries} />;
  }
}

function byWorkshop(entries: readonly RefusedEntry[]): [string, RefusedEntry[]][] {
  const groups = new Map<string, RefusedEntry[]>();
  for (const entry of entries) {
    const workshop = entry.postponed?.kind === 'code' ? workshopOf(entry.postponed.read) : '';
    groups.set(workshop, [...(groups.get(workshop) ?? []), entry]);
  }
  return [...groups];
}

function postponedOf(entries: readonly RefusedEntry[]): readonly Postponed[] {
  return entries.flatMap(({ postponed }) => (postponed ? [postponed] : []));
}

interface OtherWorkshopProps extends Pick<RefusedAnswersProps, 'intake' | 'entries'> {
  readonly workshop: string;
}

function OtherWorkshop({ workshop, entries, intake }: OtherWorkshopProps) {
  const { t } = useTranslation(['collect', 'common']);
  const count = entries.length;
  const other = useApp((state) => selectWorkshopProject(state.projects, workshop));
  if (!other) return <RefusedNotice text={t('refused.other-workshop', { count })} entries={entries} />;
  const name = other.organisation || t('common:untitledProject');
  return (
    <RefusedNotice text={t('refused.elsewhere', { count, name })} entries={entries}>
      <TakeThere other={other} intake={intake} entries={entries} />
    </RefusedNotice>
  );
}

interface TakeThereProps extends Pick<RefusedAnswersProps, 'intake' | 'entries'> {
  readonly other: Project;
}

function TakeThere({ other, intake, entries }: TakeThereProps) {
  const { t } = useTranslation('collect');
  const { busy, takePostponed } = useIntake(other);
  const take = async () => {
    await takePostponed(postponedOf(entries), intake.way);
    go(paths.collect(other.id));
  };
  return (
    <Button disabled={busy} onClick={() => void take()}>
      {t('refused.takeThere')}
    </Button>
  );
}

type ActionProps = Pick<RefusedAnswersProps, 'project' | 'intake' | 'entries'>;

function Reopen({ project, intake, entries }: ActionProps) {
  const { t } = useTranslation('collect');
  const { setWorkshop } = useWorkshopActions();
  const { busy, takePostponed } = useIntake(project);
  const { workshop } = currentRound(project);
  if (!workshop) return null;
  const reopen = () => {
    setWorkshop(project.id, { ...workshop, closedAt: null });
    void takePostponed(postponedOf(entries), intake.way);
  };
  return (
    <Button disabled={busy} onClick={reopen}>
      {t('refused.reopen')}
    </Button>
  );
}

function TakeAnyway({ project, intake, entries }: ActionProps) {
  const { t } = useTranslation('collect');
  const { busy, takePostponed } = useIntake(project);
  return (
    <Button disabled={busy} onClick={() => void takePostponed(postponedOf(entries), intake.way)}>
      {t('refused.takeAnyway')}
    </Button>
  );
}
