import { useTranslation } from 'react-i18next';
import type { Analysis, SegmentChoice, VisibleGroup } from '../domain/analysis/analysis.ts';
import { SelectField } from '../ui/field.tsx';
import styles from './segment-filter.module.css';

/** From this size on a group is more than indicative (`rank-methods` 3.9). */
const FIRM_GROUP = 30;

interface SegmentFilterProps {
  readonly analysis: Analysis;
  readonly segment: SegmentChoice | null;
  readonly onChange: (segment: SegmentChoice | null) => void;
}

/** Which customers to compare with. Groups that would betray people are not offered. */
export function SegmentFilter({ analysis, segment, onChange }: SegmentFilterProps) {
  const { t } = useTranslation(['gaps', 'glossary']);
  const groups = analysis.segmentations.flatMap((segmentation) => segmentation.groups);
  const hidden = analysis.segmentations.reduce((sum, segmentation) => sum + segmentation.hiddenGroups, 0);
  const chosen = groups.find((group) => isSame(group.choice, segment));
  if (groups.length === 0) return null;
  const nameOf = (group: VisibleGroup) =>
    group.generation ? t(`glossary:generations.${group.generation}`) : group.label;
  return (
    <div className={styles['filter']}>
      <SelectField
        label={t('segment.label')}
        value={keyOf(segment)}
        options={[
          { value: '', label: t('segment.everyone', { count: analysis.customersTotal }) },
          ...groups.map((group) => ({
            value: keyOf(group.choice),
            label: t('segment.option', { name: nameOf(group), count: group.respondents }),
          })),
        ]}
        onChange={(key) => onChange(groups.find((group) => keyOf(group.choice) === key)?.choice ?? null)}
        {...hintFor()}
      />
    </div>
  );

  function hintFor(): { hint?: string } {
    if (chosen && chosen.respondents < FIRM_GROUP) return { hint: t('segment.indicative') };
    return hidden > 0 ? { hint: t('segment.hidden', { count: hidden }) } : {};
  }
}

function keyOf(choice: SegmentChoice | null): string {
  return choice ? `${choice.segmentation}.${choice.group}` : '';
}

function isSame(left: SegmentChoice, right: SegmentChoice | null): boolean {
  return keyOf(left) === keyOf(right);
}
