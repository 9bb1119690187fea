import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import type { HostView } from '../../room/host.ts';
import type { Arrivals } from '../../shared/live-room/arrivals.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable, type TableRow } from '../../ui/data-table.tsx';
import styles from './room-screen.module.css';

interface ArrivedCardProps {
  readonly arrivals: Arrivals;
  readonly refused: HostView['refused'];
}

const OUTCOMES = [
  'added',
  'replaced',
  'first-ballot-added',
  'unchanged',
  'closed',
  'other-workshop',
] as const;
const REASONS = [
  'replayed',
  'other-key',
  'unsigned',
  'wrong-key',
  'foreign',
  'malformed',
  'too-large',
  'too-many',
] as const;

/** What came in, and what was turned away and why. Who answered stands on the screens of the answers. */
export function ArrivedCard({ arrivals, refused }: ArrivedCardProps) {
  const { t } = useTranslation('room');
  const format = useFormat();
  const row = (key: string, text: string, count: number): TableRow[] =>
    count === 0 ? [] : [{ key, cells: [text, format.number(count)] }];
  const taken = OUTCOMES.flatMap((key) => row(key, t(`arrived.${key}`), arrivals[key] ?? 0));
  const turnedAway = REASONS.flatMap((key) => row(key, t(`refused.${key}`), refused[key] ?? 0));
  if (taken.length === 0 && turnedAway.length === 0) return null;
  return (
    <Card title={t('arrived.title')}>
      <div className={styles['stack']}>
        {taken.length > 0 ? (
          <DataTable
            caption={t('arrived.taken')}
            columns={[
              { key: 'what', title: t('arrived.what') },
              { key: 'count', title: t('arrived.count'), align: 'end' },
            ]}
            rows={taken}
          />
        ) : null}
        {turnedAway.length > 0 ? (
          <DataTable
            caption={t('refused.title')}
            columns={[
              { key: 'why', title: t('refused.why') },
              { key: 'count', title: t('refused.count'), align: 'end' },
            ]}
            rows={turnedAway}
          />
        ) : null}
      </div>
    </Card>
  );
}
