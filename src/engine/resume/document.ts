/** A place on a page: points from the top left; `y` is the baseline. */
export interface Spot {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** How a piece of text looks. `size` is in points; 0 means not known. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Text in one style, and where it begins within its piece. */
export interface Run extends Style {
  readonly text: string;
  /** Left edge in points from the left of the page. */
  readonly x: number;
  readonly w: number;
}

/** Where a piece stands in a table: the number of the table, of the row, of the column. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What the file itself says about a paragraph; PDFs say nothing, so all of it may be missing. */
export interface Markup {
  /** The paragraph is complete: its text was not wrapped by us. */
  readonly whole?: boolean;
  /** A list item, and how deep. */
  readonly list?: { readonly level: number; readonly ordered: boolean };
  /** A heading of this level, 1 the highest. */
  readonly heading?: number;
  readonly cell?: Cell;
  /** From the header or footer of the page. */
  readonly furniture?: boolean;
  /** From a text box that floats over the page. */
  readonly box?: boolean;
}

/** A stretch of text on one baseline without a wide gap. Coordinates are points from the top left of the page. */
export interface Piece extends Style, Markup {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly w: number;
  readonly runs: readonly Run[];
  /** Place in the order of painting: a hint for reading order, never more. */
  readonly order: number;
}

/** A small drawn shape that may be a bullet: its middle and its side. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A straight drawn line or thin box. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** An upright box: its left and upper edge, its width and height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Text that the page holds and nobody sees. */
export interface HiddenText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A link laid over the text. */
export interface Link extends Box {
  readonly address: string;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly dots: readonly Dot[];
  readonly strokes: readonly Stroke[];
  readonly links: readonly Link[];
  /** Where pictures stand; what they show is never looked at. Left out where there are none. */
  readonly pictures?: readonly Box[];
  /** Flat filled shapes, as progress bars are drawn. Left out where there are none. */
  readonly bars?: readonly Box[];
  /** Left out where there is none. */
  readonly hidden?: readonly HiddenText[];
  /** Columns that the file's own page setup asks for, where it says so. */
  readonly columns?: number;
}

export type Format = 'pdf' | 'docx' | 'odt' | 'rtf' | 'html' | 'markdown' | 'text';

/** Something about the file a member should know. `code` is for scripts, `message` is a whole sentence. */
export interface FileNote {
  readonly code: string;
  readonly message: string;
}

/** A file as text with places: the one shape every format becomes. */
export interface TextDocument {
  readonly format: Format;
  readonly pages: readonly Page[];
  readonly notes: readonly FileNote[];
  /** Pages as the program that saved the file counted them, for formats that have none of their own. */
  readonly pageCount?: number;
}
