import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_DEPARTMENTS } from '../../domain/model/workshop.ts';
import { LONGEST_DEPARTMENT } from '../../exchange/invite-limits.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './departments-field.module.css';
import { withDepartment, type DepartmentProblem } from './with-department.ts';

interface DepartmentsFieldProps {
  readonly departments: readonly string[];
  /** Codes carry a department's place in the list: while answers are in, none may move or go. */
  readonly onlyGrows: boolean;
  readonly onChange: (departments: readonly string[]) => void;
}

export function DepartmentsField({ departments, onlyGrows, onChange }: DepartmentsFieldProps) {
  const { t } = useTranslation('invite');
  const group = useRef<HTMLFieldSetElement>(null);
  const remove = (gone: string) => {
    onChange(departments.filter((department) => department !== gone));
    announce(t('departments.removed', { name: gone }));
    // The button that had the focus is gone with its department.
    group.current?.querySelector('input')?.focus();
  };
  return (
    <fieldset ref={group} className={styles['departments']}>
      <legend className={styles['legend']}>{t('departments.label')}</legend>
      <p className={styles['hint']}>
        {t(
          departments.length === 0
            ? 'departments.none'
            : onlyGrows
              ? 'departments.onlyGrows'
              : 'departments.hint',
        )}
      </p>
      {departments.length > 0 ? (
        <ul className={styles['list']}>
          {departments.map((department) => (
            <li key={department} className={styles['department']}>
              <span>{department}</span>
              {onlyGrows ? null : (
                <IconButton
                  label={t('departments.remove', { name: department })}
                  onClick={() => remove(department)}
                >
                  <CloseIcon />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {departments.length < MOST_DEPARTMENTS ? (
        <AddDepartment departments={departments} onAdd={onChange} />
      ) : (
        <p className={styles['hint']}>{t('departments.full', { count: MOST_DEPARTMENTS })}</p>
      )}
    </fieldset>
  );
}

interface AddDepartmentProps {
  readonly departments: readonly string[];
  readonly onAdd: (departments: readonly string[]) => void;
}

function AddDepartment({ departments, onAdd }: AddDepartmentProps) {
  const { t } = useTranslation('invite');
  const [text, setText] = useState('');
  const longer = withDepartment(departments, text);
  const add = () => {
    if (!longer.ok) return;
    onAdd(longer.value);
    announce(t('departments.added', { name: longer.value.at(-1) ?? '' }));
    setText('');
  };
  return (
    // Enter adds a department; it must not send the form around it.
    <div
      role="presentation"
      className={styles['add']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={t('departments.name')}
        value={text}
        maxLength={LONGEST_DEPARTMENT}
        error={longer.ok ? undefined : errorText(longer.reason)}
        onChange={setText}
      />
      <Button disabled={!longer.ok} onClick={add}>
        {t('departments.add')}
      </Button>
    </div>
  );

  function errorText(problem: DepartmentProblem): string | undefined {
    if (problem === 'twice') return t('departments.twice');
    return problem === 'too-long' ? t('departments.tooLong') : undefined;
  }
}
