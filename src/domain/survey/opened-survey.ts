import { fail, succeed, type Result } from '../result.ts';
import type { ByteSource, TableLayout } from './byte-source.ts';
import { inspectSurveyFile } from './inspect-survey.ts';
import type { Container, FileProblem } from './problem.ts';
import type { InspectOverrides, Proposal } from './proposal.ts';
import type { ToolId } from './tool-signatures.ts';

/** A file as the import reads it: its table as CSV text, and what the table was taken out of. */
export interface OpenedSurvey {
  readonly container: Container;
  readonly text: Blob;
  /** The sheet of a workbook or the file of an archive that holds the table. Hostile text. */
  readonly part: string | null;
  /** A tool that only the container tells. */
  readonly tool: ToolId | null;
  /** Size of the file itself. */
  readonly bytes: number;
}

/** A text that needs no opening. */
export function asPlainText(text: Blob): OpenedSurvey {
  return { container: 'text', text, part: null, tool: null, bytes: text.size };
}

const LAYOUTS: Readonly<Partial<Record<Container, TableLayout>>> = {
  xlsx: { delimiter: ',', firstRecord: 1 },
  // The names of properties become a header that is no record of the file.
  json: { delimiter: ',', firstRecord: 0 },
};

/** Whether Plumbline wrote the text itself, so that there is nothing to choose about its encoding and delimiter. */
export function isConverted({ container }: OpenedSurvey): boolean {
  return LAYOUTS[container] !== undefined;
}

/** The bytes that the import reads. */
export function sourceOf({ container, text }: OpenedSurvey): ByteSource {
  const layout = LAYOUTS[container];
  if (!layout) return text;
  return {
    size: text.size,
    slice: (start, end) => text.slice(start, end),
    stream: () => text.stream(),
    layout,
  };
}

/** What the importer believes about an opened file. */
export async function inspectOpenedSurvey(
  opened: OpenedSurvey,
  overrides: InspectOverrides,
): Promise<Result<Proposal, FileProblem>> {
  const inspected = await inspectSurveyFile(sourceOf(opened), overrides);
  if (!inspected.ok) return fail(inspected.reason);
  const proposal = inspected.value;
  const { container, part, tool: told } = opened;
  if (container === 'text') return inspected;
  const note = { code: 'FILE_TYPE_BY_CONTENT', type: container, part, record: 0, line: 0 } as const;
  const tool = told ?? proposal.tool;
  return succeed({
    ...proposal,
    bytes: opened.bytes,
    tool,
    mapping: { ...proposal.mapping, tool },
    notes: [note, ...proposal.notes],
  });
}
