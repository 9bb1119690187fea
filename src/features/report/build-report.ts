import type { Language } from '../../domain/model/language.ts';
import { currentRound } from '../../domain/model/project.ts';
import type { ReportBlock, ReportDocument } from '../../export/report-document.ts';
import type { ReportContext } from './report-context.ts';
import { closestSection } from './sections/closest.ts';
import { deliverySection } from './sections/delivery.ts';
import { findingSection } from './sections/finding.ts';
import { firstStepsSection } from './sections/first-steps.ts';
import { groupsSection } from './sections/groups.ts';
import { mapSection } from './sections/map.ts';
import { methodSection } from './sections/method.ts';
import { orderSection } from './sections/order.ts';
import { surenessSection } from './sections/sureness.ts';
import { teamSection } from './sections/team.ts';

export const SECTIONS = [
  'finding',
  'order',
  'sureness',
  'delivery',
  'map',
  'team',
  'closest',
  'segments',
  'actions',
  'method',
] as const;
export type Section = (typeof SECTIONS)[number];

const WRITERS: Readonly<Record<Section, (context: ReportContext) => readonly ReportBlock[]>> = {
  finding: findingSection,
  order: orderSection,
  sureness: surenessSection,
  delivery: deliverySection,
  map: mapSection,
  team: teamSection,
  closest: closestSection,
  segments: groupsSection,
  actions: firstStepsSection,
  method: methodSection,
};

export interface ReportOptions {
  readonly language: Language;
  readonly paper: ReportDocument['paper'];
  readonly sections: ReadonlySet<Section>;
  /** Names beside rankings; only where everybody agreed. */
  readonly names: boolean;
}

/**
 * The whole report in its own language. `createdAt`: ISO 8601; the same input gives the same file. Lets the page breathe
 * between sections: all charts at once would hold up a slow phone.
 */
export async function buildReport(
  context: ReportContext,
  options: ReportOptions,
  createdAt: string,
): Promise<ReportDocument> {
  const { project, t, format } = context;
  const organisation = project.organisation || t('common:untitledProject');
  const round = currentRound(project).name;
  return {
    language: options.language,
    title: t('report:pdfTitle', { organisation }),
    organisation,
    subtitle: round ? t('report:subtitleRound', { round }) : t('report:subtitle'),
    createdAt,
    paper: options.paper,
    sampleMark: project.isSample ? t('common:sampleBadge') : null,
    footer: format.sentences([t('report:footer'), t('report:date', { date: format.date(createdAt) })]),
    pageNumber: t('report:pageNumber', { page: '{{page}}', pages: '{{pages}}' }),
    blocks: await writeSections(context, options.sections),
  };
}

async function writeSections(
  context: ReportContext,
  chosen: ReadonlySet<Section>,
): Promise<readonly ReportBlock[]> {
  const blocks: ReportBlock[] = [];
  for (const section of SECTIONS) {
    if (!chosen.has(section)) continue;
    blocks.push(...startOnNewPage(WRITERS[section](context), section));
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  return blocks;
}

/** Sections with a large figure begin on pages of their own; the others follow where there is room. */
const WITH_PAGE_OF_THEIR_OWN: ReadonlySet<Section> = new Set([
  'order',
  'sureness',
  'delivery',
  'map',
  'team',
  'closest',
  'actions',
]);

function startOnNewPage(blocks: readonly ReportBlock[], section: Section): readonly ReportBlock[] {
  if (!WITH_PAGE_OF_THEIR_OWN.has(section) || blocks.length === 0) return blocks;
  return [{ kind: 'page-break' }, ...blocks];
}
