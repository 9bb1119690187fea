import { useTranslation } from 'react-i18next';
import { joinedAnswer, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { cleanNickname } from '../../exchange/nickname.ts';
import { hrefAfterPerson } from '../../shared/journey.ts';
import { useActions } from '../../store/store-context.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionBar } from './action-bar.tsx';

const LONGEST_NAME = 80;

/** Who answers, as far as the workshop asks and the person wants to say. */
export function PersonScreen({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation(['join', 'common']);
  const { updateParticipant } = useActions();
  const { naming, departments, title } = project.joined.invite;
  const { id, participant } = joinedAnswer(project);
  const change = (changes: Partial<typeof participant>) =>
    updateParticipant(project.id, id, { ...participant, ...changes });
  const isBoth = naming === 'nicknames' && departments.length > 0;
  return (
    <>
      <Page
        eyebrow={title || t('invite.untitled')}
        title={t('person.title')}
        lead={t(isBoth ? 'person.lead' : 'person.leadOne')}
      >
        {naming === 'nicknames' ? (
          <Nickname value={participant.nickname ?? ''} onChange={(nickname) => change({ nickname })} />
        ) : null}
        {departments.length > 0 ? (
          <SelectField
            label={t('person.department')}
            hint={t('person.departmentHint')}
            value={participant.department ?? ''}
            options={[
              { value: '', label: t('person.noDepartment') },
              ...departments.map((department) => ({ value: department, label: department })),
            ]}
            onChange={(department) => change({ department: department === '' ? null : department })}
          />
        ) : null}
      </Page>
      <ActionBar>
        <ButtonLink variant="primary" href={hrefAfterPerson(project)}>
          {t('common:next')}
        </ButtonLink>
      </ActionBar>
    </>
  );
}

interface NicknameProps {
  readonly value: string;
  readonly onChange: (nickname: string | null) => void;
}

/** Codes have little room for names: what would be cut is shown while it can be changed. */
function Nickname({ value, onChange }: NicknameProps) {
  const { t } = useTranslation('join');
  const name = cleanNickname(value);
  const isCut = name !== null && name !== value.trim();
  return (
    <div>
      <TextField
        label={t('person.nickname')}
        hint={t('person.nicknameHint')}
        value={value}
        maxLength={LONGEST_NAME}
        onChange={(text) => onChange(text.trim() === '' ? null : text)}
      />
      {isCut ? <Notice>{t('person.nicknameCut', { name })}</Notice> : null}
    </div>
  );
}
