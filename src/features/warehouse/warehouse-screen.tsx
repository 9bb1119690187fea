import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { SpecProblem } from '../../domain/warehouse/warehouse-spec.ts';
import { writeWarehouseSql } from '../../domain/warehouse/write-warehouse-sql.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { LimitsCard } from './limits-card.tsx';
import { QueryCard } from './query-card.tsx';
import { ResultCard } from './result-card.tsx';
import { TableForm } from './table-form.tsx';
import { FIRST_FORM, specOf, type WarehouseForm } from './warehouse-form.ts';
import styles from './warehouse-screen.module.css';

/** A survey larger than a browser should hold: a query for the user's warehouse, and its result taken in. */
export function WarehouseScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['warehouse', 'customers']);
  const [form, setForm] = useState<WarehouseForm>(FIRST_FORM);
  const { sql, problems } = useMemo(() => queryFor(form), [form]);
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('customers:eyebrow')}
      title={t('title')}
      lead={t('lead')}
    >
      <div className={styles['columns']}>
        <Card title={t('table.title')}>
          <TableForm
            form={form}
            problems={problems}
            onChange={(change) => setForm((before) => ({ ...before, ...change }))}
          />
        </Card>
        <div className={styles['aside']}>
          <QueryCard project={project} sql={sql} isModeOpen={form.mode === ''} dialect={form.dialect} />
          <ResultCard project={project} />
          <LimitsCard />
        </div>
      </div>
    </Page>
  );
}

function queryFor(form: WarehouseForm): {
  readonly sql: string | null;
  readonly problems: readonly SpecProblem[];
} {
  // Until the one question is answered the names are checked all the same.
  const spec = specOf(form) ?? specOf({ ...form, mode: 'top' });
  if (spec === null) return { sql: null, problems: [] };
  const written = writeWarehouseSql(spec);
  if (!written.ok) return { sql: null, problems: written.reason };
  return { sql: form.mode === '' ? null : written.value, problems: [] };
}
