/** A share in percent as people type it: 12, 12.5, 12,5, with or without a percent sign. `null`: nothing is typed. */
export function readShare(text: string): number | null | 'invalid' {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/[%％]$/, '')
    .replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,3}(?:\.\d*)?$/.test(plain)) return 'invalid';
  const share = Number(plain);
  return share <= 100 ? share : 'invalid';
}
