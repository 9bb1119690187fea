import { useCallback, useMemo, useState } from 'react';
import type { ComparedRestatement } from '../../domain/analysis/before-after.ts';
import type { RestateProblem, RestateRequest } from '../../domain/analysis/restate.ts';
import type { WeightingPlan } from '../../domain/analysis/row-weights.ts';
import type { Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import type { Result } from '../../domain/result.ts';
import { MethodExplanation } from '../../shared/method-explanation.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import { useServices } from '../../store/services.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ShareFields } from './share-fields.tsx';
import { planOf, shareQuestions, textsOf, type ShareQuestion, type ShareTexts } from './share-questions.ts';
import styles from './trust.module.css';
import type { Restating } from './use-restating.ts';
import { WeightsView } from './weights-view.tsx';
import { problemText, quoted, useTrustWords } from './words.ts';

type Way = 'none' | 'column' | 'targets';

interface WeightingCardProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly hasOwnWeights: boolean;
  readonly restating: Restating;
}

/** Brings those who answered to the known mix of all customers, and shows what that does before it is used. */
export function WeightingCard({ project, survey, hasOwnWeights, restating }: WeightingCardProps) {
  const words = useTrustWords();
  const { t, format } = words;
  const form = useWeightingForm(survey);
  const { way, asked, plan, questions } = form;
  const preview = usePreview(survey, plan);
  const restated = preview?.ok ? preview.value : null;
  return (
    <Card title={t('weighting.title')}>
      <p className={styles['text']}>{format.sentences([t('weighting.text'), t('notes.honest')])}</p>
      {questions.length === 0 ? <p className={styles['text']}>{t('weighting.noQuestions')}</p> : null}
      <WeightingForm form={form} hasOwnWeights={hasOwnWeights || way === 'column'} />
      <div aria-live="polite">
        {preview && !preview.ok ? (
          <Notice tone="warning" title={t('problems.title')}>
            <p>{problemText(preview.reason, plan, words)}</p>
          </Notice>
        ) : null}
      </div>
      <WeightingActions way={way} survey={survey} preview={restated} restating={restating} />
      {restated && plan ? (
        <WeightsView project={project} restated={restated} plan={plan} questions={asked} />
      ) : null}
      <div className={styles['method']}>
        <Disclosure summary={t('common:chart.method')}>
          <MethodExplanation ids={['weighting', 'sampleSize', 'protection']} />
        </Disclosure>
      </div>
    </Card>
  );
}

interface WeightingFormState {
  readonly questions: readonly ShareQuestion[];
  readonly way: Way;
  readonly setWay: (way: Way) => void;
  /** Keys of the questions to weight by. */
  readonly chosen: readonly string[];
  readonly setChosen: (chosen: readonly string[]) => void;
  readonly asked: readonly ShareQuestion[];
  readonly texts: ShareTexts;
  readonly setTexts: (texts: ShareTexts) => void;
  /** `null` while something is missing. */
  readonly plan: WeightingPlan | null;
}

function useWeightingForm(survey: CustomerSurvey): WeightingFormState {
  const { format } = useTrustWords();
  const basis = survey.weighted?.basis ?? null;
  const questions = useMemo(() => shareQuestions(survey.statistics), [survey.statistics]);
  const [way, setWay] = useState<Way>(basis?.kind ?? 'none');
  const [chosen, setChosen] = useState(() => chosenAtFirst(survey, questions));
  const [texts, setTexts] = useState(() => textsOf(basis, questions, (percent) => format.number(percent, 1)));
  const asked = useMemo(() => questions.filter(({ key }) => chosen.includes(key)), [questions, chosen]);
  const plan = useMemo(() => planFor(way, { asked, texts, survey }), [way, asked, texts, survey]);
  return { questions, way, setWay, chosen, setChosen, asked, texts, setTexts, plan };
}

interface WeightingFormProps {
  readonly form: WeightingFormState;
  readonly hasOwnWeights: boolean;
}

function WeightingForm({ form, hasOwnWeights }: WeightingFormProps) {
  const { t } = useTrustWords();
  const { questions, way, chosen, asked, texts } = form;
  const ways: readonly Way[] = [
    'none',
    ...(hasOwnWeights ? (['column'] as const) : []),
    ...(questions.length > 0 ? (['targets'] as const) : []),
  ];
  if (ways.length === 1) return null;
  return (
    <>
      <ChoiceField<Way>
        label={t('weighting.way')}
        value={way}
        options={ways.map((value) => ({ value, label: t(`weighting.ways.${value}`) }))}
        onChange={form.setWay}
      />
      {way === 'targets' ? (
        <>
          <QuestionChoice questions={questions} chosen={chosen} onChange={form.setChosen} />
          {asked.map((question) => (
            <ShareFields key={question.key} question={question} texts={texts} onChange={form.setTexts} />
          ))}
        </>
      ) : null}
      {way !== 'none' && form.plan === null ? (
        <p className={styles['text']}>{t('weighting.incomplete')}</p>
      ) : null}
    </>
  );
}

function chosenAtFirst({ weighted }: CustomerSurvey, questions: readonly ShareQuestion[]): readonly string[] {
  const basis = weighted?.basis;
  const inUse = basis?.kind === 'targets' ? basis.questions.map(({ name }) => name) : [];
  const keys = questions.filter(({ name }) => inUse.includes(name)).map(({ key }) => key);
  return keys.length > 0 ? keys : questions.slice(0, 1).map(({ key }) => key);
}

function planFor(
  way: Way,
  given: {
    readonly asked: readonly ShareQuestion[];
    readonly texts: ShareTexts;
    readonly survey: CustomerSurvey;
  },
): WeightingPlan | null {
  if (way === 'none') return null;
  if (way === 'targets') return planOf(given.asked, given.texts);
  const basis = given.survey.weighted?.basis;
  return basis?.kind === 'column' ? basis : { kind: 'column', name: '' };
}

/** What the plan would do, computed but not kept; `null` while there is none, or while it is on its way. */
function usePreview(
  survey: CustomerSurvey,
  plan: WeightingPlan | null,
): Result<ComparedRestatement, RestateProblem> | null {
  const { restate } = useServices();
  const { id, statistics, leftOut } = survey;
  const request = useMemo(
    (): RestateRequest | null => plan && { survey: id, statistics, leftOut, leaveOut: leftOut, plan },
    [id, statistics, leftOut, plan],
  );
  const ask = useCallback(
    async (asked: RestateRequest | null) => (asked === null ? null : { asked, result: await restate(asked) }),
    [restate],
  );
  const answer = useAsked(ask, request);
  return answer !== null && answer.asked === request ? answer.result : null;
}

interface QuestionChoiceProps {
  readonly questions: readonly ShareQuestion[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function QuestionChoice({ questions, chosen, onChange }: QuestionChoiceProps) {
  const { t } = useTrustWords();
  if (questions.length < 2) return null;
  return (
    <fieldset className={styles['questions']}>
      <legend>{t('weighting.questions')}</legend>
      {questions.map(({ key, name }) => (
        <CheckField
          key={key}
          label={quoted(name)}
          checked={chosen.includes(key)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, key] : chosen.filter((other) => other !== key))
          }
        />
      ))}
    </fieldset>
  );
}

interface WeightingActionsProps {
  readonly way: Way;
  readonly survey: CustomerSurvey;
  readonly preview: ComparedRestatement | null;
  readonly restating: Restating;
}

function WeightingActions({ way, survey, preview, restating }: WeightingActionsProps) {
  const { t } = useTrustWords();
  const isInUse =
    preview !== null && JSON.stringify(preview.weighted?.basis) === JSON.stringify(survey.weighted?.basis);
  if (way === 'none' && survey.weighted !== null) {
    return (
      <div className={styles['actions']}>
        <Button
          variant="primary"
          disabled={restating.isBusy}
          onClick={() => {
            void restating.change({ plan: null }).then((isDone) => {
              if (isDone) announce(t('weighting.stopped'));
            });
          }}
        >
          {t('weighting.stop')}
        </Button>
      </div>
    );
  }
  if (way === 'none') return null;
  if (isInUse) return <p className={styles['inUse']}>{t('weighting.inUse')}</p>;
  return (
    <div className={styles['actions']}>
      <Button
        variant="primary"
        disabled={preview === null || restating.isBusy}
        onClick={() => {
          if (preview === null) return;
          restating.keep(preview);
          announce(t('weighting.used'));
        }}
      >
        {t('weighting.use')}
      </Button>
    </div>
  );
}
