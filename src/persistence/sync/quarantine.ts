import { succeed, type Result } from '../../domain/result.ts';
import { QUARANTINE_KEY_PREFIX } from '../format.ts';
import type { TextStorage } from '../ports.ts';

/** Puts an unreadable text aside under a key of its own, before anything is written where it stood. */
export function putAside(
  texts: TextStorage,
  key: string,
  text: string,
): Result<string, 'storage-full' | 'storage-blocked'> {
  for (let number = 1; ; number += 1) {
    const place = `${QUARANTINE_KEY_PREFIX}${key}.${number}`;
    const present = texts.read(place);
    if (present === text) return succeed(place);
    if (present === null) {
      const written = texts.write(place, text);
      return written.ok ? succeed(place) : written;
    }
  }
}

/** The key at which a quarantined text was found. */
export function originalKey(quarantineKey: string): string {
  return quarantineKey.slice(QUARANTINE_KEY_PREFIX.length).replace(/\.\d+$/, '');
}
