import {
  planSample,
  type SamplePlan,
  type SamplePlanInput,
} from '../../domain/stats/survey-planning/sample-size.ts';

/** What the form holds: texts as typed. */
export interface PlanForm {
  readonly customers: string;
  /** Percentage points to each side. */
  readonly margin: string;
  /** Percent of all customers. */
  readonly smallestGroup: string;
  readonly designEffect: string;
}

export const FIRST_FORM: PlanForm = { customers: '', margin: '5', smallestGroup: '', designEffect: '1' };

export type PlanField = keyof PlanForm;

const LIMITS: Readonly<Record<PlanField, { readonly lowest: number; readonly highest: number }>> = {
  customers: { lowest: 10, highest: 10_000_000_000 },
  margin: { lowest: 0.5, highest: 30 },
  smallestGroup: { lowest: 0.5, highest: 100 },
  designEffect: { lowest: 1, highest: 10 },
};

const OPTIONAL: readonly PlanField[] = ['customers', 'smallestGroup'];

/** What a form says that can be read. */
export interface UsablePlan {
  readonly input: SamplePlanInput;
  readonly plan: SamplePlan;
}

export interface ReadPlan {
  /** `null` = a field has to be mended first. */
  readonly usable: UsablePlan | null;
  readonly wrong: readonly PlanField[];
}

export function readPlan(form: PlanForm): ReadPlan {
  const numbers = {
    customers: fieldNumber(form, 'customers'),
    margin: fieldNumber(form, 'margin'),
    smallestGroup: fieldNumber(form, 'smallestGroup'),
    designEffect: fieldNumber(form, 'designEffect'),
  };
  const wrong = (Object.keys(LIMITS) as PlanField[]).filter((field) => numbers[field] === 'wrong');
  const { customers, margin, smallestGroup, designEffect } = numbers;
  if (customers === 'wrong' || smallestGroup === 'wrong') return { usable: null, wrong };
  if (typeof margin !== 'number' || typeof designEffect !== 'number') return { usable: null, wrong };
  const input: SamplePlanInput = {
    populationSize: customers === null ? null : Math.round(customers),
    margin: margin / 100,
    smallestSegmentShare: smallestGroup === null ? null : smallestGroup / 100,
    designEffect,
  };
  return { usable: { input, plan: planSample(input) }, wrong };
}

/** `null` = left empty where that is allowed. */
function fieldNumber(form: PlanForm, field: PlanField): number | null | 'wrong' {
  if (form[field].trim() === '' && OPTIONAL.includes(field)) return null;
  const value = readNumber(form[field]);
  const { lowest, highest } = LIMITS[field];
  return value === null || value < lowest || value > highest ? 'wrong' : value;
}

/** Digits with blanks or commas between groups of three, a decimal point or comma, a percent sign behind. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f%±]/g, '');
  const ungrouped = /^\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(ungrouped) ? Number(ungrouped) : null;
}
