import type { RoleName } from './mapping.ts';

/** The product's own files, which are known by their whole header (see `own-format.ts`). */
export const OWN_TOOL = 'plumbline';

/** The survey tools that the importer names. A tool fixes header records, metadata columns and status texts. */
export const TOOL_IDS = [
  'qualtrics',
  'formbricks',
  'alchemer',
  'limesurvey',
  'surveymonkey',
  'ms-forms',
  'typeform',
  'odk-central',
  'kobo',
  'tally',
  'google-forms',
  'wenjuanxing',
  'jotform',
  'zoho',
  'surveyjs',
  'surveyjs-table',
  OWN_TOOL,
  'generic',
] as const;

export type ToolId = (typeof TOOL_IDS)[number];

export interface ToolSignature {
  readonly tool: ToolId;
  /** Any of these sets decides; all on cleaned header cells of the first header record. */
  readonly anyOf: readonly HeaderTest[];
  /** Roles of metadata columns by cleaned header; what is listed here is never a question. */
  readonly roles: Readonly<Record<string, RoleName>>;
}

export interface HeaderTest {
  /** These headers, anywhere. */
  readonly all?: readonly string[];
  /** At least `count` of these. */
  readonly some?: { readonly of: readonly string[]; readonly count: number };
  /** The first headers are these, in this order; a list gives alternatives (translations). */
  readonly first?: readonly (readonly string[])[];
  /** The last headers are these, in this order. */
  readonly last?: readonly string[];
}

const QUALTRICS_TAGS = [
  'startdate',
  'enddate',
  'status',
  'progress',
  'duration (in seconds)',
  'finished',
  'recordeddate',
  'responseid',
  'distributionchannel',
  'userlanguage',
];

/** In the order in which they are tried: the first match wins. */
const TOOL_SIGNATURES: readonly ToolSignature[] = [
  {
    tool: 'qualtrics',
    anyOf: [
      { some: { of: QUALTRICS_TAGS, count: 4 } },
      // The texts of the second header record, where a spreadsheet user deleted the other two.
      {
        all: ['response type', 'progress', 'finished', 'recorded date', 'response id'],
      },
    ],
    roles: {
      startdate: 'started',
      enddate: 'date',
      recordeddate: 'date',
      status: 'status',
      ipaddress: 'ignore',
      progress: 'ignore',
      'duration (in seconds)': 'seconds',
      duration: 'seconds',
      finished: 'finished',
      responseid: 'id',
      _recordid: 'id',
      externalreference: 'id',
      externaldatareference: 'id',
      recipientlastname: 'ignore',
      recipientfirstname: 'ignore',
      recipientemail: 'email',
      locationlatitude: 'ignore',
      locationlongitude: 'ignore',
      distributionchannel: 'status',
      userlanguage: 'ignore',
      'start date': 'started',
      'end date': 'date',
      'recorded date': 'date',
      'response type': 'status',
      'ip address': 'ignore',
      'response id': 'id',
      'external data reference': 'id',
      'recipient last name': 'ignore',
      'recipient first name': 'ignore',
      'recipient email': 'email',
      'location latitude': 'ignore',
      'location longitude': 'ignore',
      'distribution channel': 'status',
      'user language': 'ignore',
    },
  },
  {
    tool: 'formbricks',
    anyOf: [
      { all: ['no.', 'response id', 'timestamp', 'finished', 'survey id', 'formbricks id (internal)'] },
    ],
    roles: {
      'no.': 'ignore',
      'response id': 'id',
      timestamp: 'date',
      finished: 'finished',
      'survey id': 'ignore',
      'formbricks id (internal)': 'ignore',
      'user id': 'ignore',
      tags: 'ignore',
      quotas: 'ignore',
      url: 'ignore',
      source: 'ignore',
      country: 'ignore',
      'useragent - browser': 'ignore',
      'useragent - os': 'ignore',
      'useragent - device': 'ignore',
    },
  },
  {
    tool: 'alchemer',
    anyOf: [{ all: ['response id', 'time started', 'date submitted', 'sessionid'] }],
    roles: {
      'response id': 'id',
      'time started': 'started',
      'date submitted': 'date',
      status: 'status',
      'contact id': 'ignore',
      'legacy comments': 'ignore',
      comments: 'ignore',
      language: 'ignore',
      referer: 'ignore',
      sessionid: 'ignore',
      'user agent': 'ignore',
      tags: 'ignore',
      'ip address': 'ignore',
      longitude: 'ignore',
      latitude: 'ignore',
      country: 'ignore',
      city: 'ignore',
      'state/region': 'ignore',
      postal: 'ignore',
    },
  },
  {
    tool: 'limesurvey',
    anyOf: [
      { all: ['id', 'submitdate', 'lastpage', 'startlanguage'] },
      { all: ['response id', 'date submitted', 'last page', 'start language'] },
    ],
    roles: {
      id: 'id',
      'response id': 'id',
      submitdate: 'date',
      'date submitted': 'date',
      lastpage: 'ignore',
      'last page': 'ignore',
      startlanguage: 'ignore',
      'start language': 'ignore',
      seed: 'ignore',
      startdate: 'started',
      'date started': 'started',
      datestamp: 'ignore',
      'date last action': 'ignore',
      ipaddr: 'ignore',
      'ip address': 'ignore',
      refurl: 'ignore',
      'referrer url': 'ignore',
      token: 'ignore',
      email: 'email',
      'email address': 'email',
      interviewtime: 'seconds',
      'total time': 'seconds',
    },
  },
  {
    tool: 'surveymonkey',
    anyOf: [
      {
        first: [
          ['respondent id', 'respondentid'],
          ['collector id', 'collectorid'],
        ],
      },
      { first: [['respondent_id'], ['collector_id']] },
    ],
    roles: {
      'respondent id': 'id',
      respondentid: 'id',
      respondent_id: 'id',
      'collector id': 'ignore',
      collectorid: 'ignore',
      collector_id: 'ignore',
      'start date': 'started',
      startdate: 'started',
      date_created: 'started',
      'end date': 'date',
      enddate: 'date',
      date_modified: 'date',
      'ip address': 'ignore',
      ip_address: 'ignore',
      'email address': 'email',
      email_address: 'email',
      'first name': 'ignore',
      first_name: 'ignore',
      'last name': 'ignore',
      last_name: 'ignore',
      'custom data 1': 'id',
      custom_1: 'id',
    },
  },
  {
    tool: 'ms-forms',
    anyOf: [
      {
        first: [
          ['id', 'identyfikator', 'идентификатор', '编号', '識別碼'],
          ['start time', 'godzina rozpoczęcia', 'время начала', '开始时间', '開始時間'],
          ['completion time', 'godzina ukończenia', 'время выполнения', '完成时间', '完成時間'],
        ],
      },
    ],
    roles: {
      id: 'id',
      identyfikator: 'id',
      идентификатор: 'id',
      编号: 'id',
      識別碼: 'id',
      'start time': 'started',
      'godzina rozpoczęcia': 'started',
      'время начала': 'started',
      开始时间: 'started',
      開始時間: 'started',
      'completion time': 'date',
      'godzina ukończenia': 'date',
      'время выполнения': 'date',
      完成时间: 'date',
      完成時間: 'date',
      email: 'email',
      'adres e-mail': 'email',
      'электронная почта': 'email',
      电子邮件: 'email',
      電子郵件: 'email',
      name: 'ignore',
      nazwa: 'ignore',
      имя: 'ignore',
      名称: 'ignore',
      名稱: 'ignore',
      'last modified time': 'ignore',
      'czas ostatniej modyfikacji': 'ignore',
      'время последнего изменения': 'ignore',
      上次修改时间: 'ignore',
      上次修改時間: 'ignore',
    },
  },
  {
    tool: 'typeform',
    anyOf: [
      { first: [['#']], all: ['network id'] },
      { first: [['#']], all: ['submit date (utc)'] },
      { last: ['submitted at', 'token'] },
    ],
    roles: {
      '#': 'id',
      token: 'id',
      'response type': 'status',
      'start date (utc)': 'started',
      'stage date (utc)': 'ignore',
      'submit date (utc)': 'date',
      'submitted at': 'date',
      'network id': 'ignore',
      tags: 'ignore',
      ending: 'ignore',
    },
  },
  {
    tool: 'odk-central',
    anyOf: [{ all: ['submissiondate', 'key', 'submitterid'] }],
    roles: {
      submissiondate: 'date',
      start: 'started',
      end: 'ignore',
      'meta-instanceid': 'ignore',
      'meta-instancename': 'ignore',
      key: 'id',
      submitterid: 'ignore',
      submittername: 'ignore',
      attachmentspresent: 'ignore',
      attachmentsexpected: 'ignore',
      status: 'ignore',
      reviewstate: 'ignore',
      deviceid: 'ignore',
      edits: 'ignore',
      formversion: 'ignore',
    },
  },
  {
    tool: 'kobo',
    anyOf: [{ all: ['_id', '_uuid', '_submission_time', '_index'] }],
    roles: {
      start: 'started',
      end: 'date',
      _id: 'ignore',
      _uuid: 'id',
      _submission_time: 'date',
      _validation_status: 'ignore',
      _notes: 'ignore',
      _status: 'ignore',
      _submitted_by: 'ignore',
      __version__: 'ignore',
      _tags: 'ignore',
      _index: 'ignore',
    },
  },
  {
    tool: 'tally',
    anyOf: [{ all: ['submission id', 'respondent id', 'submitted at'] }],
    roles: { 'submission id': 'id', 'respondent id': 'ignore', 'submitted at': 'date' },
  },
  {
    tool: 'google-forms',
    anyOf: [
      {
        first: [
          ['timestamp', 'sygnatura czasowa', 'отметка времени', '時間戳記', '时间戳记', '时间戳', '時間戳'],
        ],
      },
    ],
    roles: {
      timestamp: 'date',
      'sygnatura czasowa': 'date',
      'отметка времени': 'date',
      時間戳記: 'date',
      时间戳记: 'date',
      时间戳: 'date',
      時間戳: 'date',
      'email address': 'email',
      username: 'email',
      'adres e-mail': 'email',
      'адрес электронной почты': 'email',
      電子郵件地址: 'email',
      电子邮件地址: 'email',
    },
  },
  {
    tool: 'wenjuanxing',
    anyOf: [{ all: ['序号', '提交答卷时间', '所用时间'] }],
    roles: {
      序号: 'id',
      提交答卷时间: 'date',
      所用时间: 'seconds',
      来源: 'ignore',
      来源详情: 'ignore',
      来自ip: 'ignore',
      总分: 'ignore',
    },
  },
  {
    tool: 'jotform',
    anyOf: [{ first: [['submission date']] }],
    roles: { 'submission date': 'date', ip: 'ignore', 'submission id': 'id', 'last update date': 'ignore' },
  },
  {
    tool: 'zoho',
    anyOf: [{ all: ['response id', 'response start time'] }],
    roles: {
      'response id': 'id',
      'response start time': 'started',
      'response completion time': 'date',
      'response status': 'status',
      'ip address': 'ignore',
      'collector name': 'ignore',
    },
  },
];

/** The tool whose signature the cleaned headers carry; `generic` when none does. */
export function matchTool(headers: readonly string[]): ToolId {
  const present = new Set(headers);
  const found = TOOL_SIGNATURES.find((signature) =>
    signature.anyOf.some((test) => passesTest(test, headers, present)),
  );
  return found?.tool ?? 'generic';
}

/** How many headers carry a tool's metadata tags; Qualtrics is recognised by counting. */
export function countQualtricsTags(headers: readonly string[]): number {
  return QUALTRICS_TAGS.filter((tag) => headers.includes(tag)).length;
}

export function toolRoles(tool: ToolId): ReadonlyMap<string, RoleName> {
  const signature = TOOL_SIGNATURES.find((candidate) => candidate.tool === tool);
  return new Map(Object.entries(signature?.roles ?? {}));
}

function passesTest(test: HeaderTest, headers: readonly string[], present: ReadonlySet<string>): boolean {
  const { all = [], some, first = [], last = [] } = test;
  if (!all.every((header) => present.has(header))) return false;
  if (some && some.of.filter((header) => present.has(header)).length < some.count) return false;
  if (!first.every((names, index) => names.includes(headers[index] ?? ''))) return false;
  return last.every((name, index) => headers[headers.length - last.length + index] === name);
}
