/**
 * - `insecure`: over plain http browsers give no page a camera
 * - `unsupported`: this browser knows no cameras
 * - `denied`: the person, the browser's settings or the host's headers say no
 * - `none`: no camera is connected
 * - `in-use`: another program has it
 * - `lost`: it worked, and was unplugged or taken away
 */
export type CameraRefusal = 'insecure' | 'unsupported' | 'denied' | 'none' | 'in-use' | 'lost' | 'failed';

export interface CameraChoice {
  readonly id: string;
  /** As the system calls it; may be empty. */
  readonly name: string;
}

export interface CameraPicture {
  readonly stream: MediaStream;
  readonly cameras: readonly CameraChoice[];
  readonly current: string;
  /** The camera looks at whoever looks at the screen: shown like a mirror, which makes it easier to aim. */
  readonly facesUser: boolean;
}

export type CameraState =
  | { readonly kind: 'off' }
  /** The browser is asking, or the camera is starting. */
  | { readonly kind: 'asking' }
  | ({ readonly kind: 'on' } & CameraPicture)
  /** Off while nobody looks at the page. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'refused'; readonly reason: CameraRefusal };

/** What the browser has to offer, passed in so that tests can stand in for it. */
export interface CameraDevices {
  readonly isSecure: boolean;
  /** `undefined` where the browser has none, and over plain http. */
  readonly media: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
}

/** Fits `useSyncExternalStore(camera.subscribe, camera.get)`. */
export interface Camera {
  get(this: void): CameraState;
  subscribe(this: void, listener: () => void): () => void;
  start(this: void, camera?: string): Promise<void>;
  stop(this: void): void;
  /** Nobody looks: the camera's light goes out until `resume`. */
  pause(this: void): void;
  resume(this: void): void;
}

/** Codes with notes are dense: a large picture, if the camera has one. */
const SIZE = { width: { ideal: 1920 }, height: { ideal: 1080 } } as const;

export function createCamera({ isSecure, media }: CameraDevices): Camera {
  const listeners = new Set<() => void>();
  let state: CameraState = media
    ? { kind: 'off' }
    : { kind: 'refused', reason: isSecure ? 'unsupported' : 'insecure' };
  let wanted: string | undefined;
  /** Whoever comes later wins: a camera that arrives after it was turned off goes off at once. */
  let turn = 0;

  function become(next: CameraState): void {
    if (state.kind === 'on' && (next.kind !== 'on' || next.stream !== state.stream)) turnOff(state.stream);
    state = next;
    for (const listener of listeners) listener();
  }

  async function start(camera?: string): Promise<void> {
    if (!media) return;
    wanted = camera;
    const mine = (turn += 1);
    become({ kind: 'asking' });
    try {
      const stream = await media.getUserMedia({ video: { ...SIZE, ...choiceOf(camera) } });
      const picture = await pictureOf(stream, media);
      if (mine !== turn) return turnOff(stream);
      stream.getVideoTracks()[0]?.addEventListener('ended', () => {
        if (mine === turn) become({ kind: 'refused', reason: 'lost' });
      });
      return become({ kind: 'on', ...picture });
    } catch (error) {
      if (mine === turn) become({ kind: 'refused', reason: refusalOf(error) });
    }
  }

  function turnInto(next: CameraState): void {
    turn += 1;
    become(next);
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    stop() {
      if (state.kind !== 'refused') turnInto({ kind: 'off' });
    },
    pause() {
      // While the browser asks, its question may be what hides the page.
      if (state.kind === 'on') turnInto({ kind: 'paused' });
    },
    resume() {
      if (state.kind === 'paused') void start(wanted);
    },
  };
}

function turnOff(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function choiceOf(camera: string | undefined): MediaTrackConstraints {
  return camera === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: camera } };
}

/** Only after a camera was allowed the browser tells which ones there are. */
async function pictureOf(
  stream: MediaStream,
  media: Pick<MediaDevices, 'enumerateDevices'>,
): Promise<CameraPicture> {
  const settings = stream.getVideoTracks()[0]?.getSettings();
  const devices = await media.enumerateDevices();
  const cameras = devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  return {
    stream,
    cameras,
    current: settings?.deviceId ?? '',
    facesUser: settings?.facingMode !== 'environment',
  };
}

const REFUSALS: Readonly<Record<string, CameraRefusal>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

function refusalOf(error: unknown): CameraRefusal {
  return (error instanceof Error ? REFUSALS[error.name] : undefined) ?? 'failed';
}
