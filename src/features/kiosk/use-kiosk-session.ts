import { useEffect, useState } from 'react';
import type { ProjectId } from '../../domain/model/project.ts';
import type { KioskSession } from '../../persistence/kiosk-records.ts';
import { useServices } from '../../store/services.tsx';

export type KnownSession =
  | { readonly kind: 'loading' }
  | { readonly kind: 'known'; readonly session: KioskSession | null }
  /** Without the database there is no kiosk. */
  | { readonly kind: 'unavailable' };

/** How this project's kiosk is set up on this device. */
export function useKioskSession(project: ProjectId): KnownSession {
  const { kiosk } = useServices();
  const [known, setKnown] = useState<KnownSession>({ kind: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const found = await kiosk?.session(project);
      if (!isCurrent) return;
      setKnown(found?.ok ? { kind: 'known', session: found.value } : { kind: 'unavailable' });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [kiosk, project]);
  return known;
}
