import type { RoleName } from '../../domain/survey/mapping.ts';

/** What a column can hold, in the groups and in the order in which the check shows it. */
export const ROLE_GROUPS = [
  { key: 'ranking', roles: ['item-rank', 'rank-place', 'rank-list'] },
  { key: 'rating', roles: ['rating'] },
  {
    key: 'about',
    roles: [
      'segment',
      'weight',
      'date',
      'started',
      'seconds',
      'shown-place',
      'shown-list',
      'id',
      'email',
      'status',
      'finished',
      'submitted',
    ],
  },
  { key: 'ignored', roles: ['comment', 'ignore'] },
] as const satisfies readonly { readonly key: string; readonly roles: readonly RoleName[] }[];
