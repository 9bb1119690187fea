import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportFileName } from '#src/export/file-name.ts';

const PARTS = {
  organisation: 'Harbor Outfitters',
  round: 'Autumn 2026',
  kind: 'report',
  date: '2026-11-22',
  extension: 'pdf',
};

describe('the name of an exported file', () => {
  test.each([
    ['Harbor Outfitters', 'Harbor-Outfitters-Autumn-2026-report-2026-11-22.pdf'],
    ['Гавань Снаряжения', 'Гавань-Снаряжения-Autumn-2026-report-2026-11-22.pdf'],
    ['海港戶外用品', '海港戶外用品-Autumn-2026-report-2026-11-22.pdf'],
    ['Żółć & Co. <x>:"|?*', 'Żółć-Co-x-Autumn-2026-report-2026-11-22.pdf'],
    ['../../etc/passwd', 'etc-passwd-Autumn-2026-report-2026-11-22.pdf'],
    ['CON.txt', 'CON-txt-Autumn-2026-report-2026-11-22.pdf'],
    ['🦄', 'Autumn-2026-report-2026-11-22.pdf'],
  ])('%s becomes %s', (organisation, expected) => {
    expect(exportFileName({ ...PARTS, organisation })).toBe(expected);
  });

  test('is never empty and never a device of Windows', () => {
    const nothing = { organisation: '', round: ' ', kind: '', date: '' };
    expect(exportFileName({ ...PARTS, ...nothing })).toBe('plumbline.pdf');
    expect(exportFileName({ ...PARTS, ...nothing, organisation: 'NUL' })).toBe('plumbline-NUL.pdf');
  });

  test('is at most 255 bytes of allowed characters, whatever people type', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anyText, anyText, (organisation, round) => {
        const name = exportFileName({ ...PARTS, organisation, round });
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.pdf$/u);
      }),
      { numRuns: 40 },
    );
  });

  test('is cut where it is too long, however its letters are stored', () => {
    for (const letter of ['a', 'ż', 'Ж', '海', '𠀀']) {
      const name = exportFileName({ ...PARTS, organisation: letter.repeat(500), round: letter.repeat(500) });
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name.startsWith(letter.repeat(10))).toBe(true);
      expect(name.endsWith('-report-2026-11-22.pdf')).toBe(true);
    }
  });

  test('cuts between graphemes', () => {
    const organisation = 'e\u0323\u0302\u0308'.repeat(100);
    const name = exportFileName({ ...PARTS, organisation });
    const whole = organisation.normalize('NFC');
    const kept = name.slice(0, name.indexOf('-'));
    expect(whole.startsWith(kept)).toBe(true);
    expect(kept.length % (whole.length / 100)).toBe(0);
  });
});
