import type { ColourToken, Scene } from '../../charts/mark.ts';
import type { TextRun } from '../fonts/font-book.ts';

/** An element of the document's structure, which screen readers walk instead of the page. */
export interface StructureNode {
  readonly tag:
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Figure'
    | 'Table'
    | 'Caption'
    | 'THead'
    | 'TBody'
    | 'TR'
    | 'TH'
    | 'TD';
  readonly parent: StructureNode | null;
  readonly scope?: 'Row' | 'Column';
  readonly alt?: string;
}

/** The structure element an item belongs to, or why a screen reader may skip it. */
export type ItemRole = StructureNode | 'pagination' | 'layout';

export interface TextItem {
  readonly kind: 'text';
  readonly role: ItemRole;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly colour: ColourToken;
}

interface RuleItem {
  readonly kind: 'rule';
  readonly role: ItemRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
  readonly colour: ColourToken;
}

interface FrameItem {
  readonly kind: 'frame';
  readonly role: ItemRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: ColourToken;
}

interface SceneItem {
  readonly kind: 'scene';
  readonly role: StructureNode;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly scene: Scene;
}

export type PageItem = TextItem | RuleItem | FrameItem | SceneItem;

export interface Bookmark {
  readonly title: string;
  readonly level: 1 | 2 | 3;
}

/**
 * The smallest thing that is never split between two pages: a line of text, a table row, a whole figure.
 * Its items are placed relative to its own top; x is already the page's.
 */
export interface FlowUnit {
  readonly height: number;
  /** Dropped at the top of a page. */
  readonly spaceBefore: number;
  /** Must not be the last thing on a page: a heading, the first line of a paragraph. */
  readonly keepWithNext: boolean;
  readonly items: readonly PageItem[];
  /** Drawn above this unit where it comes first on a page: the head of a table. */
  readonly repeatedHead?: FlowUnit;
  readonly bookmark?: Bookmark;
  readonly startsPage?: boolean;
}

export interface PageLayout {
  readonly items: readonly PageItem[];
  readonly bookmarks: readonly (Bookmark & { readonly y: number })[];
}
