import { readFileSync } from 'node:fs';
import type { Invite, SealingKeys, SealingPublicKey, SentAnswer } from '#src/domain/model/workshop.ts';

interface Vectors {
  readonly plain: readonly { readonly code: string; readonly answer: SentAnswer }[];
  readonly links: readonly { readonly link: string; readonly answer: SentAnswer }[];
  readonly sealed: readonly {
    readonly link: string;
    readonly keys: SealingKeys;
    readonly answer: SentAnswer;
  }[];
  readonly invites: readonly { readonly text: string; readonly invite: Invite }[];
}

/** Published beside the format: they never change, codes of these days are read for ever. */
export const VECTORS = JSON.parse(readFileSync('public/formats/answer-code-vectors.json', 'utf8')) as Vectors;

/** One key of each curve. */
export const KEYS: readonly SealingKeys[] = ['x25519', 'p-256'].flatMap((curve) => {
  const found = VECTORS.sealed.find(({ keys }) => keys.curve === curve);
  return found ? [found.keys] : [];
});

export const PUBLIC_KEYS: readonly SealingPublicKey[] = KEYS.map(({ curve, publicKey }) => ({
  curve,
  publicKey,
}));
