import type { Language } from '../../domain/model/language.ts';
import { LANGUAGE_NAMES } from '../../i18n/locale.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';

interface LanguageSwitchProps {
  readonly label: string;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onChange: (language: Language) => void;
}

/** Between the languages of the questionnaire; with one there is nothing to switch. */
export function LanguageSwitch({ label, languages, language, onChange }: LanguageSwitchProps) {
  if (languages.length < 2) return null;
  return (
    <SegmentedControl
      label={label}
      options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      value={language}
      onChange={onChange}
    />
  );
}
