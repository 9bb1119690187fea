import type { TFunction } from 'i18next';
import type { WarehouseProblem } from '../../domain/warehouse/warehouse-survey.ts';
import type { Format } from '../../i18n/format.ts';
import { shortText } from './short-text.ts';

interface Words {
  readonly t: TFunction<'customers'>;
  readonly format: Format;
}

/** Why the result of a warehouse query was refused, with the row of the file. */
export function warehouseSentence(problem: WarehouseProblem, { t, format }: Words): string {
  switch (problem.code) {
    case 'not-a-result':
    case 'too-large':
      return t(`refused.warehouse.${problem.code}`);
    case 'rows-missing':
      return t('refused.warehouse.rows-missing', {
        expected: format.number(problem.expected),
        found: format.number(problem.found),
      });
    case 'too-few-people':
      return t('refused.warehouse.too-few-people', { records: format.number(problem.records) });
    default:
      return t('refused.warehouse.row', {
        row: format.number(problem.row),
        why: warehouseReason(problem, { t, format }),
      });
  }
}

type RowOfResult = Extract<WarehouseProblem, { readonly row: number }>;

function warehouseReason(problem: RowOfResult, { t, format }: Words): string {
  switch (problem.code) {
    case 'no-number':
    case 'negative':
    case 'out-of-range':
      return t(`refused.warehouse.reasons.${problem.code}`, {
        column: shortText(problem.column),
        value: shortText(problem.value),
      });
    case 'unknown-statistic':
      return t('refused.warehouse.reasons.unknown-statistic', { value: shortText(problem.value) });
    case 'wrong-width':
      return t('refused.warehouse.reasons.wrong-width', {
        cells: format.number(problem.cells),
        expected: format.number(problem.expected),
      });
    case 'repeated':
      return t('refused.warehouse.reasons.repeated', { firstRow: format.number(problem.firstRow) });
    case 'contradiction':
      return t('refused.warehouse.reasons.contradiction', { statistic: shortText(problem.statistic) });
    default:
      return t(`refused.warehouse.reasons.${problem.code}`);
  }
}
