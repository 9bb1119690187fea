/** A code that was out of sight for longer is shown once more on purpose. */
const GONE_MILLISECONDS = 3000;

/** Tells which codes came into sight: a camera sees each of them many times a second. */
export interface Sightings {
  /** `at`: milliseconds of any clock that only goes forward. */
  fresh(texts: readonly string[], at: number): readonly string[];
}

export function createSightings(): Sightings {
  const lastSeen = new Map<string, number>();
  return {
    fresh(texts, at) {
      for (const [text, seen] of lastSeen) if (at - seen > GONE_MILLISECONDS) lastSeen.delete(text);
      const fresh = [...new Set(texts)].filter((text) => !lastSeen.has(text));
      for (const text of texts) lastSeen.set(text, at);
      return fresh;
    },
  };
}
