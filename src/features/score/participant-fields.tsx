import { useTranslation } from 'react-i18next';
import type { Participant } from '../../domain/model/answer.ts';
import { TextField } from '../../ui/field.tsx';
import styles from './fields.module.css';

interface ParticipantFieldsProps {
  readonly participant: Participant;
  readonly onChange: (participant: Participant) => void;
}

const LONGEST_NAME = 80;

/** Who answers, if they want to say so; an empty field is no name. */
export function ParticipantFields({ participant, onChange }: ParticipantFieldsProps) {
  const { t } = useTranslation('score');
  return (
    <div className={styles['fields']}>
      <TextField
        label={t('person.nickname')}
        hint={t('person.nicknameHint')}
        value={participant.nickname ?? ''}
        maxLength={LONGEST_NAME}
        onChange={(nickname) => onChange({ ...participant, nickname: textOrNull(nickname) })}
      />
      <TextField
        label={t('person.department')}
        hint={t('person.departmentHint')}
        value={participant.department ?? ''}
        maxLength={LONGEST_NAME}
        onChange={(department) => onChange({ ...participant, department: textOrNull(department) })}
      />
    </div>
  );
}

/** Spaces at the end stay while somebody types a name of two words. */
function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
