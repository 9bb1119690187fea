import { useEffect, useState } from 'react';
import type { Answer } from '../../domain/model/answer.ts';
import type { Invite } from '../../domain/model/workshop.ts';
import { joinedAnswer, toSentAnswer, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { encodeAnswerCode } from '../../exchange/answer-code.ts';
import { encodeAnswerLink } from '../../exchange/answer-link.ts';
import { sealAnswer } from '../../exchange/seal.ts';

/** An answer as it travels. */
export interface AnswerTexts {
  readonly code: string;
  /** What stands behind `#/answer/`; notes are part of it. */
  readonly link: string;
}

export type AnswerInTexts =
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly texts: AnswerTexts }
  /** The workshop asks for sealed answers, and this device cannot seal: nothing goes out unsealed. */
  | { readonly kind: 'cannot-seal' };

interface Made {
  readonly of: Answer;
  readonly texts: AnswerTexts | null;
}

/** Sealing gives another text every time, so it is done once for each state of the answer. */
export function useAnswerTexts(project: JoinedProject): AnswerInTexts {
  const { invite } = project.joined;
  const answer = joinedAnswer(project);
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    let isWanted = true;
    void makeTexts(invite, answer).then((texts) => {
      if (isWanted) setMade({ of: answer, texts });
    });
    return () => {
      isWanted = false;
    };
  }, [invite, answer]);
  // Texts of an earlier state must not be handed over.
  if (made?.of !== answer) return { kind: 'making' };
  return made.texts ? { kind: 'made', texts: made.texts } : { kind: 'cannot-seal' };
}

async function makeTexts(invite: Invite, answer: Answer): Promise<AnswerTexts | null> {
  const sent = toSentAnswer(invite, answer);
  const { sealing } = invite;
  const [code, link] = await Promise.all([
    sealing ? sealAnswer(sent, sealing) : encodeAnswerCode(sent),
    encodeAnswerLink(sent, sealing),
  ]);
  return code === null || link === null ? null : { code, link };
}
