import { useEffect, useState } from 'react';
import type { ProjectId } from '../../domain/model/project.ts';
import type { KioskAnswer } from '../../persistence/kiosk-records.ts';
import { useServices } from '../../store/services.tsx';

export interface Collected {
  /** The oldest day first. */
  readonly answers: readonly KioskAnswer[];
  readonly unreadable: number;
}

/** The answers on this device; looked up again when the tab comes back to the front, as another one may collect. */
export function useCollected(project: ProjectId) {
  const { kiosk } = useServices();
  const [collected, setCollected] = useState<Collected | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const found = await kiosk?.answers(project);
      if (isCurrent && found?.ok) setCollected(found.value);
    };
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    void look();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isCurrent = false;
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [kiosk, project]);
  const remove = async (answers: readonly KioskAnswer[]): Promise<boolean> => {
    const removed = await kiosk?.removeAnswers(
      project,
      answers.map(({ id }) => id),
    );
    if (removed?.ok !== true) return false;
    setCollected(
      (last) => last && { ...last, answers: last.answers.filter((each) => !answers.includes(each)) },
    );
    return true;
  };
  return { collected, remove };
}
