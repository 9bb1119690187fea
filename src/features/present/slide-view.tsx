import type { ReactNode } from 'react';
import type { AgendaStep } from '../../domain/model/workshop.ts';
import type { SlideProps } from './slide-props.ts';
import { ChooseStep } from './steps/choose-step.tsx';
import { CustomersStep } from './steps/customers-step.tsx';
import { DiscussStep } from './steps/discuss-step.tsx';
import { GapStep } from './steps/gap-step.tsx';
import { GatherStep } from './steps/gather-step.tsx';
import { ReRankStep } from './steps/re-rank-step.tsx';
import { RevealStep } from './steps/reveal-step.tsx';

const VIEWS: Readonly<Record<AgendaStep, (props: SlideProps) => ReactNode>> = {
  score: GatherStep,
  rank: GatherStep,
  reveal: RevealStep,
  discuss: DiscussStep,
  're-rank': ReRankStep,
  customers: CustomersStep,
  gap: GapStep,
  choose: ChooseStep,
};

/** One thing at a time. */
export function SlideView(props: SlideProps) {
  const View = VIEWS[props.presentation.slide.step];
  return <View {...props} />;
}
