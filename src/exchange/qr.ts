import { encode } from 'uqr';
import { fail, succeed, type Result } from '../domain/result.ts';

/** Rows of a square; `true` = dark. Without the quiet zone: leave four modules free around it. */
export type QrMatrix = readonly (readonly boolean[])[];

/**
 * The smallest QR code for a text, with as much error correction as it has room for: level M at least (15% of it may be
 * hidden or dirty), L for what else does not fit (2,953 bytes at most).
 */
export function qrMatrix(text: string): Result<QrMatrix, 'too-long'> {
  const matrix = matrixAt(text, 'M') ?? matrixAt(text, 'L');
  return matrix ? succeed(matrix) : fail('too-long');
}

function matrixAt(text: string, ecc: 'M' | 'L'): QrMatrix | null {
  try {
    return encode(text, { ecc, boostEcc: true, border: 0 }).data;
  } catch {
    return null;
  }
}
