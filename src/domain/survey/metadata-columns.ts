import { DateReader } from './date-cell.ts';
import type { RoleName } from './mapping.ts';
import { distinctShare, shareOf, type SampledColumn } from './sampled-column.ts';
import { toolRoles, type ToolId } from './tool-signatures.ts';

/** Headers of tables that no tool made, in four languages. */
const GENERIC: readonly { readonly role: RoleName; readonly header: RegExp }[] = [
  {
    role: 'id',
    header:
      /^(?:(?:respondent|response|participant|submission|customer|case|answer|record|user)[ _-]?)?(?:id|no\.?|number|uuid|guid)$|^(?:#|id respondenta|identyfikator|numer|nr|lp\.?|номер|идентификатор|编号|編號|序号|序號)$/,
  },
  {
    role: 'email',
    header:
      /^(?:e-?mail(?: address)?|adres e-?mail|(?:адрес )?электронн(?:ая|ой) почт[аы]|电子邮件|電子郵件|邮箱)$/,
  },
  {
    role: 'started',
    header:
      /^(?:start(?:ed)?(?:[ _]?(?:at|date|time))?|begin(?:ning)?|rozpoczęcie|data rozpoczęcia|начало|开始时间|開始時間)$/,
  },
  {
    role: 'date',
    header:
      /^(?:date|datum|data|дата|日期|timestamp|time ?stamp|submitted(?:[ _](?:at|on|date))?|submission[ _](?:date|time)|complet(?:ed|ion)(?:[ _](?:at|date|time))?|end(?:ed)?(?:[ _]?(?:at|date|time))?|response date|data (?:wypełnienia|przesłania|zakończenia)|дата (?:заполнения|отправки)|提交时间|提交時間|填寫時間|填写时间)$/,
  },
  {
    role: 'seconds',
    header:
      /^(?:duration(?: \(?(?:in )?s(?:ec(?:onds)?)?\)?)?|seconds|time taken.*|czas (?:trwania|wypełniania).*|секунд.*|время заполнения.*|用时|用時|所用时间)$/,
  },
  { role: 'finished', header: /^(?:finished|completed\?)$/ },
];

/** Ids that the company gave its customers: better than the tool's own, when they are filled. */
const OWN_ID = /^(?:external ?(?:data ?)?reference|custom data \d|custom_\d|customer[ _]?id)$/;

/** Finds out which columns are no questions. Of several candidates for one role the most useful is taken. */
export function findMetadata(tool: ToolId, columns: readonly SampledColumn[]): Map<number, RoleName> {
  const named = toolRoles(tool);
  const order = [...named.keys()];
  const roles = new Map<number, RoleName>();
  for (const column of columns) {
    const role = named.get(column.key) ?? findGenericRole(column);
    if (role) roles.set(column.index, role);
  }
  const rank = (column: SampledColumn): number =>
    named.has(column.key) ? order.indexOf(column.key) : order.length;
  const candidates = (role: RoleName): SampledColumn[] =>
    columns.filter((column) => roles.get(column.index) === role).toSorted((a, b) => rank(a) - rank(b));
  keepBest(roles, candidates('id'), chooseId(candidates('id')));
  keepBest(roles, candidates('date'), chooseDate(candidates('date')));
  keepBest(roles, candidates('started'), chooseDate(candidates('started')));
  keepBest(roles, candidates('seconds'), candidates('seconds').find((column) => column.filled > 0.5) ?? null);
  keepBest(roles, candidates('finished'), candidates('finished')[0] ?? null);
  keepBest(roles, candidates('email'), candidates('email')[0] ?? null);
  if (tool === 'limesurvey') markSubmitted(roles, columns);
  return roles;
}

/** A date by its cells alone, where no header says so: the last resort. */
export function findDateByCells(columns: readonly SampledColumn[]): SampledColumn | null {
  return columns.find((column) => column.filled > 0.5 && holdsDates(column)) ?? null;
}

function findGenericRole(column: SampledColumn): RoleName | null {
  const found = GENERIC.find(({ header }) => header.test(column.key));
  if (!found) return null;
  if (found.role === 'email') return 'email';
  if (found.role === 'date' || found.role === 'started')
    return column.filled === 0 || holdsSomeDate(column) ? found.role : null;
  return found.role;
}

function chooseId(candidates: readonly SampledColumn[]): SampledColumn | null {
  const usable = candidates.filter((column) => column.filled >= 0.5 && distinctShare(column) > 0.5);
  return usable.find(({ key }) => OWN_ID.test(key)) ?? usable[0] ?? null;
}

function chooseDate(candidates: readonly SampledColumn[]): SampledColumn | null {
  return candidates.find(holdsDates) ?? candidates.find(holdsSomeDate) ?? null;
}

function keepBest(
  roles: Map<number, RoleName>,
  candidates: readonly SampledColumn[],
  best: SampledColumn | null,
): void {
  for (const { index } of candidates) if (index !== best?.index) roles.set(index, 'ignore');
}

/** LimeSurvey writes unfinished responses too; their submit date is empty. */
function markSubmitted(roles: Map<number, RoleName>, columns: readonly SampledColumn[]): void {
  const column = columns.find(({ key }) => key === 'submitdate' || key === 'date submitted');
  if (column) roles.set(column.index, 'submitted');
}

/** Share of the filled cells that are dates, or what a spreadsheet made of dates. */
function dateShare(column: SampledColumn): number {
  const reader = new DateReader();
  return shareOf(column, (cell) => {
    const kind = reader.readText(cell);
    return kind === 'day' || kind === 'either' || kind === 'serial';
  });
}

function holdsDates(column: SampledColumn): boolean {
  return dateShare(column) >= 0.5;
}

/** Where the header says "date", one readable cell is enough: the others are then listed as broken. */
function holdsSomeDate(column: SampledColumn): boolean {
  return dateShare(column) > 0;
}
