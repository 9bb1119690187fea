import { useTranslation } from 'react-i18next';
import { useActions, useApp } from '../../store/store-context.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField } from '../../ui/field.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import type { Presentation } from './use-presentation.ts';

const THEMES = ['system', 'light', 'dark'] as const;

const NAMED = ['next', 'back', 'first', 'last', 'leave', 'reset'] as const;
const LETTERS = [
  ['R', 'reveal'],
  ['T', 'timer'],
  ['N', 'notes'],
  ['F', 'fullScreen'],
  ['C', 'contrast'],
  ['?', 'this'],
] as const;

interface KeysDialogProps {
  readonly presentation: Presentation;
  readonly onClose: () => void;
}

/** The keys, and what suits the projector. */
export function KeysDialog({ presentation: { stage, change }, onClose }: KeysDialogProps) {
  const { t } = useTranslation(['present', 'common']);
  const theme = useApp((state) => state.settings.theme);
  const { changeSettings } = useActions();
  return (
    <Dialog title={t('keys.title')} closeLabel={t('common:close')} onClose={onClose}>
      <CheckField
        label={t('keys.highContrast')}
        hint={t('keys.highContrastHint')}
        checked={stage.highContrast}
        onChange={(highContrast) => change({ highContrast })}
      />
      <SegmentedControl
        label={t('keys.theme')}
        options={THEMES.map((value) => ({ value, label: t(`keys.themes.${value}`) }))}
        value={theme}
        onChange={(value) => changeSettings({ theme: value })}
      />
      <CheckField
        label={t('keys.letters')}
        hint={t('keys.lettersHint')}
        checked={stage.letterKeys}
        onChange={(letterKeys) => change({ letterKeys })}
      />
      <DataTable
        caption={t('keys.caption')}
        captionHidden
        columns={[
          { key: 'key', title: t('keys.key') },
          { key: 'meaning', title: t('keys.meaning') },
        ]}
        rows={[
          ...NAMED.map((name) => ({
            key: name,
            cells: [t(`keys.names.${name}`), t(`keys.${name}`)],
          })),
          ...LETTERS.map(([letter, name]) => ({ key: letter, cells: [letter, t(`keys.${name}`)] })),
        ]}
      />
    </Dialog>
  );
}
