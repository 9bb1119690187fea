import * as fc from 'fast-check';

/** Words of the four languages, hostile ones, and any text that a user might type as a name. */
export const labels = fc.oneof(
  fc.constantFrom(
    'Frictionless journey',
    'Non-digital experiences',
    'Doświadczenia cyfrowe',
    'Przedstawiciele firmy',
    'Представители компании',
    'Путь без препятствий',
    '產品與服務',
    '順暢旅程，產品與服務（實體）',
    'Donaudampfschifffahrtsgesellschaftskapitän',
    '',
    '<script>&"\'',
  ),
  fc.string({ maxLength: 60 }).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replaceAll(/\s+/g, ' ').trim()),
);
