import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { AdviceCard } from './advice-card.tsx';
import { FewHundredCard } from './few-hundred-card.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { OwnAnswersNotice } from './own-answers-notice.tsx';
import { FIRST_FORM, readPlan, type PlanForm } from './plan-form.ts';
import styles from './planning-screen.module.css';
import { PurchaseCard } from './purchase-card.tsx';
import { WantedCard } from './wanted-card.tsx';

/** How many answers the customer survey needs, and what any number of them tells. */
export function PlanningScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['planning', 'customers']);
  const format = useFormat();
  const [form, setForm] = useState<PlanForm>(FIRST_FORM);
  // `null` = as many as the plan asks for.
  const [ownAnswers, setOwnAnswers] = useState<number | null>(null);
  // While a number is being typed, the rest of the screen stays as it was.
  const [last, setLast] = useState(() => readPlan(FIRST_FORM).usable);
  const { usable, wrong } = readPlan(form);
  const round = currentRound(project);
  const shown = usable ?? last;
  const answers = ownAnswers ?? shown?.plan.answers ?? null;
  const change = (edit: Partial<PlanForm>) => {
    const next = { ...form, ...edit };
    const read = readPlan(next).usable;
    setForm(next);
    if (read !== null) setLast(read);
  };
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('customers:eyebrow')}
      title={
        usable === null
          ? t('titleOpen')
          : t('title', { count: usable.plan.answers, number: format.number(usable.plan.answers) })
      }
      lead={t('lead')}
      actions={
        <ButtonLink variant="primary" href={paths.questionnaire(project.id)}>
          {t('toQuestionnaire')}
        </ButtonLink>
      }
    >
      {round.survey === null ? null : <OwnAnswersNotice project={project} survey={round.survey} />}
      <WantedCard form={form} wrong={wrong} usable={usable} onChange={change} />
      {shown !== null && answers !== null ? (
        <PurchaseCard project={project} input={shown.input} answers={answers} onAnswers={setOwnAnswers} />
      ) : null}
      <div className={styles['pair']}>
        <FewHundredCard />
        {answers === null ? null : (
          <InvitationsCard answers={answers} customers={shown?.input.populationSize ?? null} />
        )}
      </div>
      <AdviceCard />
    </Page>
  );
}
