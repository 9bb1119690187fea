import type { ExportedFile, ExportFailure, ExportRequest } from '../export/run-export.ts';
import type { Result } from '../domain/result.ts';

/** One request per worker: it answers and is terminated. */
export interface ExportMessage {
  readonly request: ExportRequest;
  /** Absolute address of the folder of font files, with a slash at its end. */
  readonly fontsUrl: string;
}

export type ExportReply =
  | { readonly kind: 'progress'; readonly progress: ExportProgress }
  | { readonly kind: 'finished'; readonly result: Result<ExportedFile, ExportFailure> };

export interface ExportProgress {
  readonly pagesDone: number;
  readonly pages: number;
}

export type { ExportedFile, ExportFailure, ExportRequest };
