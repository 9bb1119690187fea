import TaggedDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { expect, test } from 'vitest';
import { packObjects } from '#src/export/pdf/pack-objects.ts';
import { readPdf } from '../read-pdf.ts';

/** A tagged file with about this many objects that are no streams. */
async function taggedFile(elements: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new TaggedDocument({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    font: null,
    // As bytes, a title in Chinese is no text of any one encoding.
    info: { Title: '顧客 (a) endobj', CreationDate: new Date(0) },
  });
  const bytes = toBytes(pdf);
  for (let index = 0; index < elements; index += 1) {
    pdf.addStructure(pdf.struct('P', {}, () => pdf.rect(index, 0, 1, 1).fill('#000000')));
  }
  pdf.end();
  return bytes;
}

const sortedLines = (text: string) => text.split('\n').filter(Boolean).toSorted();

// One object stream, and several.
test.each([1, 3, 450])('a packed file holds the same objects (%i elements)', async (elements) => {
  const file = await taggedFile(elements);
  const packed = await packObjects(file);
  expect(sortedLines(readPdf(packed).dictionaries)).toEqual(sortedLines(readPdf(file).dictionaries));
  expect(readPdf(packed).pages).toEqual(readPdf(file).pages);
});

test('a file of many small objects loses more than half of its size', async () => {
  const file = await taggedFile(450);
  expect((await packObjects(file)).length).toBeLessThan(file.length / 2);
});

test('the cross-reference leads to every object that stands by itself', async () => {
  const packed = Buffer.from(await packObjects(await taggedFile(3))).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF$/u.exec(packed)?.[1]);
  expect(packed.slice(start)).toMatch(/^\d+ 0 obj\n<<\n\/Type \/XRef\n/u);
  expect(packed).not.toContain('trailer');
});

test('a file that PDFKit did not write is no file to guess at', async () => {
  const file = new TextEncoder().encode('%PDF-1.7\nstartxref\n0\n%%EOF');
  await expect(packObjects(file)).rejects.toThrow('PDFKit writes a plain cross-reference table');
});
