import type { Scene } from '../charts/mark.ts';
import type { Language } from '../domain/model/language.ts';

/**
 * A report as blocks with resolved strings. `src/features/report` builds it from an analysis in the
 * report's own language; the PDF writer lays it out without knowing what it says.
 */
export interface ReportDocument {
  readonly language: Language;
  /** PDF title and running head. */
  readonly title: string;
  readonly organisation: string;
  /** e.g. "CX gap report · Autumn 2026". */
  readonly subtitle: string;
  /** ISO 8601 instant written into the file, so that the same input gives the same bytes. */
  readonly createdAt: string;
  readonly paper: 'a4' | 'letter';
  /** Shown on every page of a report about the sample project; null otherwise. */
  readonly sampleMark: string | null;
  readonly footer: string;
  /** Pattern for page numbers with `{{page}}` and `{{pages}}`. */
  readonly pageNumber: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone: 'lead' | 'body' | 'small' | 'formula';
      /** Stays on one page with the block that follows. */
      readonly keepWithNext?: true;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'key-numbers'; readonly numbers: readonly KeyNumber[] }
  | {
      readonly kind: 'figure';
      readonly scene: Scene;
      /** Read aloud instead of the picture. */
      readonly alt: string;
      readonly caption: string;
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'page-break' };

export interface KeyNumber {
  readonly value: string;
  /** e.g. "of 50"; empty if none. */
  readonly unit: string;
  readonly label: string;
  readonly tone: 'ink' | 'team' | 'customers';
}

export interface ReportColumn {
  readonly title: string;
  readonly align: 'start' | 'end';
  /** Share of the table's width; the shares of a table add up to 1. */
  readonly width: number;
  readonly strong?: boolean;
}
