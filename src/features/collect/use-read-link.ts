import { useEffect, useState } from 'react';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { CodeRefusal, ReadCode } from '../../exchange/answer-code.ts';
import { decodeAnswerLink } from '../../exchange/answer-link.ts';
import { findCodes } from '../../exchange/find-codes.ts';

export interface ReadLink {
  readonly read: ReadCode;
  /** Notes came along, but not whole: a messenger may cut long links. */
  readonly notesLost: boolean;
}

type Link = Result<ReadLink, CodeRefusal>;

/** What the address after `#/answer/` says; `null` while it is read. */
export function useReadLink(code: string): Link | null {
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    let current = true;
    void readLink(code).then((read) => {
      if (current) setLink(read);
    });
    return () => {
      current = false;
    };
  }, [code]);
  return link;
}

async function readLink(code: string): Promise<Link> {
  const whole = await decodeAnswerLink(code);
  if (whole.ok) return succeed({ read: whole.value, notesLost: false });
  const read = findCodes(code)[0]?.read;
  return read?.ok ? succeed({ read: read.value, notesLost: true }) : fail(whole.reason);
}
