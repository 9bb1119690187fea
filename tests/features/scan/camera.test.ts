import { describe, expect, test } from 'vitest';
import { createCamera, type CameraRefusal } from '#src/features/scan/camera.ts';
import { fakeCamera } from './fake-camera.ts';

describe('a camera that may be used', () => {
  test('is on with the list of all cameras, and off again when it is stopped', async () => {
    const { media, streams } = fakeCamera();
    const camera = createCamera({ isSecure: true, media });
    expect(camera.get()).toEqual({ kind: 'off' });
    await camera.start();
    expect(camera.get()).toMatchObject({
      kind: 'on',
      current: 'back',
      cameras: [
        { id: 'front', name: 'Front' },
        { id: 'back', name: '' },
      ],
    });
    camera.stop();
    expect(camera.get()).toEqual({ kind: 'off' });
    expect(streams.map(({ active }) => active)).toEqual([false]);
  });

  test('rests while nobody looks and comes back as the one that was chosen', async () => {
    const { media, streams } = fakeCamera();
    const camera = createCamera({ isSecure: true, media });
    await camera.start('front');
    camera.pause();
    expect(camera.get().kind).toBe('paused');
    expect(streams.map(({ active }) => active)).toEqual([false]);
    camera.resume();
    await Promise.resolve();
    await expect.poll(camera.get).toMatchObject({ kind: 'on', current: 'front' });
  });

  test('lets the one before go when another one is chosen', async () => {
    const { media, streams } = fakeCamera();
    const camera = createCamera({ isSecure: true, media });
    await camera.start();
    await camera.start('front');
    expect(streams.map(({ active }) => active)).toEqual([false, true]);
    expect(camera.get()).toMatchObject({ kind: 'on', current: 'front', facesUser: true });
  });

  test('goes off at once when it arrives after the screen was left', async () => {
    const { media, streams } = fakeCamera();
    const camera = createCamera({ isSecure: true, media });
    const starting = camera.start();
    camera.stop();
    await starting;
    expect(camera.get()).toEqual({ kind: 'off' });
    expect(streams.map(({ active }) => active)).toEqual([false]);
  });

  test('says that it has gone when it is unplugged', async () => {
    const { media, streams } = fakeCamera();
    const camera = createCamera({ isSecure: true, media });
    await camera.start();
    streams[0]?.unplug();
    expect(camera.get()).toEqual({ kind: 'refused', reason: 'lost' });
  });
});

describe('a camera that cannot be used', () => {
  test('is withheld over plain http, and unknown to some browsers', () => {
    const overHttp = { isSecure: false, media: undefined };
    expect(createCamera(overHttp).get()).toEqual({ kind: 'refused', reason: 'insecure' });
    const unknown = createCamera({ ...overHttp, isSecure: true });
    expect(unknown.get()).toEqual({ kind: 'refused', reason: 'unsupported' });
  });

  test.each<[string, CameraRefusal]>([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'in-use'],
    ['TypeError', 'failed'],
  ])('says why: %s is %s, and a second try may help', async (name, reason) => {
    const { media, refuse } = fakeCamera();
    refuse(name);
    const camera = createCamera({ isSecure: true, media });
    await camera.start();
    expect(camera.get()).toEqual({ kind: 'refused', reason });
    refuse(null);
    await camera.start();
    expect(camera.get().kind).toBe('on');
  });
});
