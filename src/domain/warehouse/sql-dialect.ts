/** Warehouses whose SQL differs in ways that matter here. */
export const SQL_DIALECTS = ['duckdb', 'postgres', 'snowflake', 'bigquery', 'spark'] as const;
export type SqlDialect = (typeof SQL_DIALECTS)[number];

interface Spelling {
  readonly quote: '"' | '`';
  readonly double: string;
  readonly text: string;
  /** Text to a number; what is no number becomes NULL (where the warehouse can: `null` = the query fails instead). */
  readonly tryNumber: ((text: string) => string) | null;
  /** How a single quote stands inside a literal. */
  readonly quoteInText: string;
}

const SPELLINGS: Readonly<Record<SqlDialect, Spelling>> = {
  duckdb: {
    quote: '"',
    double: 'DOUBLE',
    text: 'VARCHAR',
    tryNumber: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    quoteInText: "''",
  },
  postgres: {
    quote: '"',
    double: 'DOUBLE PRECISION',
    text: 'VARCHAR',
    tryNumber: null,
    quoteInText: "''",
  },
  snowflake: {
    quote: '"',
    double: 'DOUBLE',
    text: 'VARCHAR',
    tryNumber: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    quoteInText: "''",
  },
  bigquery: {
    quote: '`',
    double: 'FLOAT64',
    text: 'STRING',
    tryNumber: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
    quoteInText: "\\'",
  },
  spark: {
    quote: '`',
    double: 'DOUBLE',
    text: 'STRING',
    tryNumber: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    quoteInText: "\\'",
  },
};

/** The words of one dialect, for names and texts that `isSafeName` and `isSafeText` let through. */
export interface SqlWords {
  /** A quoted identifier: case and keywords as typed. */
  readonly name: (name: string) => string;
  readonly literal: (text: string) => string;
  /** Any value as text without blanks around it. */
  readonly text: (expression: string) => string;
  readonly double: (expression: string) => string;
  readonly number: (text: string) => string;
}

export function sqlWords(dialect: SqlDialect): SqlWords {
  const { quote, double, text, tryNumber, quoteInText } = SPELLINGS[dialect];
  const castToDouble = (expression: string) => `CAST(${expression} AS ${double})`;
  return {
    name: (name) => `${quote}${name.replaceAll(quote, quote + quote)}${quote}`,
    literal: (value) => `'${value.replaceAll("'", quoteInText)}'`,
    text: (expression) => `TRIM(CAST(${expression} AS ${text}))`,
    double: castToDouble,
    number: tryNumber ?? castToDouble,
  };
}

const LONGEST_NAME = 255;

/**
 * Whether a text can stand in the query without meaning anything else in any dialect. Quotes are doubled or escaped; a
 * backslash escapes in some warehouses and is a letter in others, and control characters are nothing a name needs: both
 * are refused, and so is half a character.
 */
export function isSafeText(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(text);
}

/** BigQuery knows no backtick inside a name. */
export function isSafeName(name: string, dialect: SqlDialect): boolean {
  return name.trim() !== '' && isSafeText(name) && !(dialect === 'bigquery' && name.includes('`'));
}
