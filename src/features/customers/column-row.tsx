import { useState } from 'react';
import { PILLAR_IDS, isPillarId } from '../../domain/model/pillar.ts';
import type { ColumnRole, RoleName, SegmentSource } from '../../domain/survey/mapping.ts';
import type { ColumnSummary } from '../../domain/survey/proposal.ts';
import type { MappingProblem } from '../../domain/survey/validate-mapping.ts';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import type { MappingPhase } from './import-phase.ts';
import styles from './column-row.module.css';
import {
  withPillar,
  withPlace,
  withReversed,
  withAnswerYear,
  withRole,
  withSegmentSource,
} from './mapping-edits.ts';
import { ROLE_GROUPS } from './role-groups.ts';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { columnTitle, quoted, useWords } from './words.ts';

interface ColumnRowProps {
  readonly column: ColumnSummary;
  readonly flow: SurveyImportFlow;
  readonly phase: MappingPhase;
  readonly problems: readonly MappingProblem[];
}

const ROLES: readonly RoleName[] = ROLE_GROUPS.flatMap(({ roles }) => roles);

const SEGMENT_SOURCES = ['label', 'age', 'birth-year'] as const satisfies readonly (
  SegmentSource | 'label'
)[];

/** One column of the file: its header, a few of its cells, and what it holds. Header and cells are only ever text. */
export function ColumnRow({ column, flow, phase, problems }: ColumnRowProps) {
  const words = useWords();
  const { t, format } = words;
  const title = columnTitle(column, words);
  const examples = column.examples.map((example) => quoted(example, 32)).join(' · ');
  const role = phase.mapping.columns[column.index] ?? { role: 'ignore' };
  const isOdd = problems.some((problem) => 'columns' in problem && problem.columns.includes(column.index));
  return (
    <li className={styles['row']} data-odd={isOdd ? '' : undefined}>
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {examples ? <p className={styles['detail']}>{t('columns.examples', { examples })}</p> : null}
        <p className={styles['detail']}>{t('columns.filled', { percent: format.percent(column.filled) })}</p>
      </div>
      <div className={styles['fields']}>
        <SelectField<RoleName>
          label={t('columns.role', { column: title })}
          labelHidden
          value={role.role}
          options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          onChange={(value) => flow.change({ mapping: withRole(phase.mapping, column.index, value) })}
        />
        <RoleDetail role={role} column={column} title={title} flow={flow} phase={phase} />
      </div>
    </li>
  );
}

interface RoleDetailProps extends Omit<ColumnRowProps, 'problems'> {
  readonly role: ColumnRole;
  readonly title: string;
}

/** Which pillar, which place, or what the cells of a group column are. */
function RoleDetail({ role, column, title, flow, phase }: RoleDetailProps) {
  const { t, format } = useWords();
  const { mapping } = phase;
  const { index } = column;
  if (role.role === 'rank-place') {
    return (
      <SelectField
        label={t('columns.place', { column: title })}
        labelHidden
        value={String(role.place)}
        options={PILLAR_IDS.map((_, place) => ({
          value: String(place + 1),
          label: t('columns.placeOption', { place: format.number(place + 1) }),
        }))}
        onChange={(place) => flow.change({ mapping: withPlace(mapping, index, Number(place)) })}
      />
    );
  }
  // An option of a question is a group by itself: there is nothing to choose.
  if (role.role === 'segment' && role.option) return null;
  if (role.role === 'segment')
    return <SegmentDetail source={role.from ?? null} index={index} title={title} flow={flow} phase={phase} />;
  if (role.role !== 'item-rank' && role.role !== 'rating' && role.role !== 'shown-place') return null;
  return (
    <>
      <SelectField<string>
        label={t('columns.pillar', { column: title })}
        labelHidden
        value={role.pillar ?? ''}
        options={[
          { value: '', label: t('columns.noPillar') },
          ...PILLAR_IDS.map((pillar) => ({ value: pillar, label: t(`pillars:${pillar}.name`) })),
        ]}
        onChange={(value) =>
          flow.change({ mapping: withPillar(mapping, index, isPillarId(value) ? value : null) })
        }
      />
      {role.role === 'rating' ? (
        <CheckField
          label={t('columns.reversed')}
          checked={role.reversed === true}
          onChange={(reversed) => flow.change({ mapping: withReversed(mapping, [index], reversed) })}
        />
      ) : null}
    </>
  );
}

interface SegmentDetailProps extends Omit<RoleDetailProps, 'role' | 'column'> {
  readonly source: SegmentSource | null;
  readonly index: number;
}

/** Names of groups, or a number from which a generation follows; an age needs a year where the file has no dates. */
function SegmentDetail({ source, index, title, flow, phase }: SegmentDetailProps) {
  const { t } = useWords();
  const { mapping } = phase;
  const hasDates = mapping.columns.some(({ role }) => role === 'date' || role === 'submitted');
  return (
    <>
      <SelectField<SegmentSource | 'label'>
        label={t('roles.segmentFrom', { column: title })}
        labelHidden
        value={source ?? 'label'}
        options={SEGMENT_SOURCES.map((value) => ({ value, label: t(`roles.segmentSource.${value}`) }))}
        onChange={(from) =>
          flow.change({ mapping: withSegmentSource(mapping, index, from === 'label' ? null : from) })
        }
      />
      {source === 'age' && !hasDates ? <YearField flow={flow} phase={phase} /> : null}
    </>
  );
}

function YearField({ flow, phase }: Pick<ColumnRowProps, 'flow' | 'phase'>) {
  const { t } = useWords();
  const { mapping } = phase;
  const [text, setText] = useState(mapping.answerYear === undefined ? '' : String(mapping.answerYear));
  return (
    <TextField
      label={t('roles.answerYear')}
      value={text}
      inputMode="numeric"
      maxLength={4}
      onChange={(typed) => {
        setText(typed);
        const isYear = /^(?:19|20)\d{2}$/.test(typed.trim());
        flow.change({ mapping: withAnswerYear(mapping, isYear ? Number(typed) : null) });
      }}
    />
  );
}
