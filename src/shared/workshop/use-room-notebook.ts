import { useMemo } from 'react';
import type { ProjectId } from '../../domain/model/project.ts';
import type { RoomNotebook } from '../../room/engine.ts';
import { useServices } from '../../store/services.tsx';

/** What this device remembers of a project's room. */
export function useRoomNotebook(project: ProjectId): RoomNotebook {
  const { store } = useServices().rooms;
  return useMemo(
    () => ({
      async read() {
        const kept = await store?.read(project);
        return kept?.ok ? kept.value : null;
      },
      write: (memory) => void store?.keep(project, memory),
    }),
    [store, project],
  );
}
