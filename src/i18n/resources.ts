import type actions from '../../locales/en/actions.json';
import type collect from '../../locales/en/collect.json';
import type common from '../../locales/en/common.json';
import type content from '../../locales/en/content.json';
import type customers from '../../locales/en/customers.json';
import type data from '../../locales/en/data.json';
import type discuss from '../../locales/en/discuss.json';
import type gaps from '../../locales/en/gaps.json';
import type glossary from '../../locales/en/glossary.json';
import type home from '../../locales/en/home.json';
import type invite from '../../locales/en/invite.json';
import type join from '../../locales/en/join.json';
import type kiosk from '../../locales/en/kiosk.json';
import type methods from '../../locales/en/methods.json';
import type pillars from '../../locales/en/pillars.json';
import type planning from '../../locales/en/planning.json';
import type present from '../../locales/en/present.json';
import type questionnaire from '../../locales/en/questionnaire.json';
import type rank from '../../locales/en/rank.json';
import type report from '../../locales/en/report.json';
import type room from '../../locales/en/room.json';
import type score from '../../locales/en/score.json';
import type survey from '../../locales/en/survey.json';
import type team from '../../locales/en/team.json';
import type trust from '../../locales/en/trust.json';
import type warehouse from '../../locales/en/warehouse.json';

/** English is the typed source of the keys; a test holds the other languages to it. */
export interface Resources {
  actions: typeof actions;
  collect: typeof collect;
  common: typeof common;
  content: typeof content;
  customers: typeof customers;
  data: typeof data;
  discuss: typeof discuss;
  gaps: typeof gaps;
  glossary: typeof glossary;
  home: typeof home;
  invite: typeof invite;
  join: typeof join;
  kiosk: typeof kiosk;
  methods: typeof methods;
  pillars: typeof pillars;
  planning: typeof planning;
  present: typeof present;
  questionnaire: typeof questionnaire;
  rank: typeof rank;
  report: typeof report;
  room: typeof room;
  score: typeof score;
  survey: typeof survey;
  team: typeof team;
  trust: typeof trust;
  warehouse: typeof warehouse;
}

export type Namespace = keyof Resources;
