import { useTranslation } from 'react-i18next';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useErrors, type FormFieldsProps } from './form-fields.ts';
import styles from './table-form.module.css';
import { namesIn, NAMINGS, type PillarNames } from './warehouse-form.ts';

/** The names of columns, and the texts in cells, that stand for the ten pillars. */
export function PillarNamesFields({ form, problems, onChange }: FormFieldsProps) {
  const { t } = useTranslation('warehouse');
  const kinds = kindsOf(form.layout, form.hasRatings);
  return (
    <div className={styles['names']}>
      <div className={styles['presets']}>
        <span className={styles['lead']}>{t('names.preset')}</span>
        {NAMINGS.map((naming) => (
          <Button
            key={naming}
            small
            onClick={() => {
              onChange(namesIn(naming));
              announce(t('names.filled'));
            }}
          >
            {t(`names.${naming}`)}
          </Button>
        ))}
      </div>
      {kinds.map((kind) => (
        <NamesOfKind key={kind} kind={kind} form={form} problems={problems} onChange={onChange} />
      ))}
    </div>
  );
}

function kindsOf(layout: FormFieldsProps['form']['layout'], hasRatings: boolean): readonly PillarNames[] {
  if (layout === 'rows') return ['pillarValues'];
  const ranking = layout === 'columns' ? ('ranks' as const) : ('pillarValues' as const);
  return hasRatings ? [ranking, 'ratings'] : [ranking];
}

function NamesOfKind({ kind, form, problems, onChange }: FormFieldsProps & { readonly kind: PillarNames }) {
  const { t } = useTranslation(['warehouse', 'pillars']);
  const errorOf = useErrors(problems);
  const hasProblem = problems.some(({ field }) => field.startsWith(`${kind}.`));
  return (
    <>
      {hasProblem ? <Notice tone="warning">{t(`names.problem.${kind}`)}</Notice> : null}
      <Disclosure summary={t(`names.${kind}`)}>
        <div className={styles['pair']}>
          {PILLAR_IDS.map((pillar) => (
            <TextField
              key={pillar}
              label={t(`pillars:${pillar}.name`)}
              error={errorOf(`${kind}.${pillar}`)}
              value={form[kind][pillar]}
              onChange={(name) => onChange({ [kind]: { ...form[kind], [pillar]: name } })}
            />
          ))}
        </div>
      </Disclosure>
    </>
  );
}
