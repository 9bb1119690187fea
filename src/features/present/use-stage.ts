import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProjectId } from '../../domain/model/project.ts';
import { FIRST_STAGE, readStage, type Stage } from './stage.ts';

export type ChangeStage = (change: Partial<Stage>) => void;

const ASK = 'where-are-we';

/**
 * Where the presentation stands: kept by the tab over a reload, and the same in every window that shows this project.
 * A window that opens asks the others; who is there already knows best.
 */
export function useStage(project: ProjectId): readonly [stage: Stage, change: ChangeStage] {
  const key = `plumbline.present.${project}`;
  const [stage, setStage] = useState<Stage>(() => remembered(key) ?? FIRST_STAGE);
  const latest = useRef(stage);
  const channel = useRef<BroadcastChannel | null>(null);
  const take = useCallback(
    (next: Stage) => {
      latest.current = next;
      setStage(next);
      remember(key, next);
    },
    [key],
  );
  useEffect(() => {
    if (!('BroadcastChannel' in globalThis)) return undefined;
    const opened = new BroadcastChannel(key);
    channel.current = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === ASK) {
        opened.postMessage(latest.current);
        return;
      }
      const told = readStage(data);
      if (told) take(told);
    });
    opened.postMessage(ASK);
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [key, take]);
  const change = useCallback<ChangeStage>(
    (changes) => {
      take({ ...latest.current, ...changes });
      channel.current?.postMessage(latest.current);
    },
    [take],
  );
  return [stage, change];
}

function remembered(key: string): Stage | null {
  try {
    return readStage(JSON.parse(window.sessionStorage.getItem(key) ?? 'null'));
  } catch {
    // Withheld by the browser, or no JSON: then the wall begins at the first step.
    return null;
  }
}

function remember(key: string, stage: Stage): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(stage));
  } catch {
    // Withheld or full: the presentation goes on, only a reload begins anew.
  }
}
