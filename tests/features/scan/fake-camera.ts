import type { CameraDevices } from '#src/features/scan/camera.ts';

interface FakeStream {
  readonly active: boolean;
  unplug(): void;
}

/** Two cameras, of which the browser gives the one at the back unless another one is asked for. */
export function fakeCamera() {
  const streams: FakeStream[] = [];
  let refusal: string | null = null;
  const media: NonNullable<CameraDevices['media']> = {
    async getUserMedia(constraints) {
      if (refusal !== null) throw Object.assign(new Error('refused'), { name: refusal });
      const wanted = typeof constraints?.video === 'object' ? constraints.video.deviceId : undefined;
      const { stream, handle } = fakeStream(wanted === undefined ? 'back' : 'front');
      streams.push(handle);
      return stream;
    },
    enumerateDevices: async () =>
      [
        { kind: 'videoinput', deviceId: 'front', label: 'Front' },
        { kind: 'audioinput', deviceId: 'microphone', label: 'Microphone' },
        { kind: 'videoinput', deviceId: 'back', label: '' },
      ] as MediaDeviceInfo[],
  };
  return {
    media,
    streams,
    /** The name of the error that the next request fails with. */
    refuse: (name: string | null): void => {
      refusal = name;
    },
  };
}

function fakeStream(deviceId: 'front' | 'back'): { stream: MediaStream; handle: FakeStream } {
  let active = true;
  const track = Object.assign(new EventTarget(), {
    getSettings: () => ({ deviceId, facingMode: deviceId === 'back' ? 'environment' : 'user' }),
    stop: () => {
      active = false;
    },
  });
  const stream = Object.assign(new MediaStream(), {
    getTracks: () => [track as unknown as MediaStreamTrack],
    getVideoTracks: () => [track as unknown as MediaStreamTrack],
  });
  const handle = {
    get active() {
      return active;
    },
    unplug: () => track.dispatchEvent(new Event('ended')),
  };
  return { stream, handle };
}
