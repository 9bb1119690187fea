import type { ColourToken } from './mark.ts';

export type Palette = Readonly<Record<ColourToken, string>>;

/** The same values as the custom properties of the interface (`src/app`), for files that leave the browser. */
export const lightPalette: Palette = {
  paper: '#f6f4ee',
  surface: '#fffefb',
  sunk: '#efece3',
  ink: '#1a2230',
  'ink-2': '#525c6c',
  'ink-3': '#626b7a',
  line: '#dcd7ca',
  'line-2': '#e9e5da',
  team: '#1f56a8',
  'team-soft': '#dbe6f6',
  customers: '#b0410f',
  'customers-soft': '#fae6db',
  self: '#726957',
  'self-soft': '#e8e2d3',
  ok: '#23714f',
  'ok-soft': '#d9ece2',
};

export const darkPalette: Palette = {
  paper: '#11161e',
  surface: '#19202a',
  sunk: '#0d1218',
  ink: '#ece9e1',
  'ink-2': '#aab2bf',
  'ink-3': '#7f8997',
  line: '#2d3644',
  'line-2': '#232b37',
  team: '#86b4ff',
  'team-soft': '#1c2f4d',
  customers: '#ff9c6e',
  'customers-soft': '#452717',
  self: '#b3a990',
  'self-soft': '#37321f',
  ok: '#7fcfa9',
  'ok-soft': '#173528',
};

/** Paper is white already; ink on it is the light theme's. */
export const printPalette: Palette = {
  ...lightPalette,
  paper: '#ffffff',
  surface: '#ffffff',
  sunk: '#f4f2ec',
};
