import { type Block, blocksOf, type Flow, type Paragraph, type Span } from '../flow.ts';
import { type Element, Enough, readXml } from '../xml.ts';
import { isOn, type Look, resolveStyle, takeLook, type WordStyle } from './styles.ts';

export interface BodyTools {
  readonly flow: Flow;
  readonly styles: ReadonlyMap<string, WordStyle>;
  readonly usual: Look;
  readonly numbered: (id: string, level: number) => boolean;
  readonly links: ReadonlyMap<string, string>;
  readonly furniture: boolean;
  /** Letters left out because nobody sees them. */
  readonly counts: { hidden: number };
}

interface OpenParagraph {
  spans: Span[];
  style: WordStyle;
  look: Look;
  list: { id: string; level: number } | null;
  indent: number;
  heading: number | undefined;
  shaded: boolean;
  /** Paragraphs of text boxes anchored in this one: laid out after it. */
  boxes: Block[];
}

interface OpenTable {
  number: number;
  row: number;
  column: number;
  cells: Block[][];
  shaded: boolean;
}

/** Elements whose content is not part of the page as shown. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'footnote',
  'endnote',
  'comment',
]);

/** Word measures pictures in units of which a point has 12,700. */
const unitsPerPoint = 12_700;

/** Reads the text of a Word part into the flow: tracked changes as shown, text boxes once, tables row by row. */
export function readBody(bytes: Uint8Array, tools: BodyTools): void {
  const open: OpenParagraph[] = [];
  const tables: OpenTable[] = [];
  const names: string[] = [];
  let skipping = 0;
  let run: Look | null = null;
  let inRunLook = false;
  let inParagraphLook = 0;
  let inText = false;
  let address: string | undefined;
  let tableCount = 0;
  let extent: [number, number] = [0, 0];
  let boxes = 0;

  const say = (text: string) => {
    const paragraph = open.at(-1);
    if (!paragraph || skipping > 0) return;
    const look = { ...tools.usual, ...paragraph.style, ...run };
    const shaded = paragraph.shaded || tables.some((table) => table.shaded);
    if (look.hidden || (look.white && !shaded) || (look.size !== undefined && look.size < 2)) {
      tools.counts.hidden += text.trim().length;
      tools.flow.hide(text);
      return;
    }
    const style = { size: look.size ?? 11, bold: look.bold ?? false, italic: look.italic ?? false };
    paragraph.spans.push({ ...style, text: look.caps ? text.toUpperCase() : text, address });
  };
  const finish = (spans: readonly Span[], paragraph: Paragraph, inBox: boolean) => {
    const table = tables.at(-1);
    const outer = open.at(-1);
    if (inBox && outer) outer.boxes.push({ spans, paragraph });
    else if (table) table.cells.at(-1)?.push({ spans, paragraph });
    else tools.flow.add(spans, paragraph);
  };

  readXml(bytes, {
    open({ name, attributes }: Element) {
      names.push(name);
      if (unseen.has(name)) skipping++;
      if (skipping > 0) return;
      if (tools.flow.full) throw new Enough();
      const paragraph = open.at(-1);
      switch (name) {
        case 'p':
          if (names.at(-2) === 'p') break;
          open.push({
            spans: [],
            style: resolveStyle(tools.styles, 'Normal'),
            look: {},
            list: null,
            indent: 0,
            heading: undefined,
            shaded: false,
            boxes: [],
          });
          run = null;
          break;
        case 'pPr':
          inParagraphLook++;
          break;
        case 'pStyle':
          if (paragraph) {
            paragraph.style = resolveStyle(tools.styles, attributes.val);
            paragraph.heading = paragraph.style.heading;
            paragraph.list = paragraph.style.list ?? null;
            paragraph.indent = paragraph.style.indent ?? 0;
          }
          break;
        case 'outlineLvl':
          if (paragraph && Number(attributes.val) < 9) paragraph.heading = Number(attributes.val) + 1;
          break;
        case 'numId':
          if (paragraph) {
            paragraph.list =
              attributes.val === '0' ? null : { id: attributes.val ?? '', level: paragraph.list?.level ?? 0 };
          }
          break;
        case 'ilvl':
          if (paragraph) paragraph.list = { id: paragraph.list?.id ?? '', level: Number(attributes.val) || 0 };
          break;
        case 'ind':
          if (paragraph) paragraph.indent = (Number(attributes.left ?? attributes.start) || 0) / 20;
          break;
        case 'shd': {
          const dark = attributes.fill !== undefined && !/^(auto|f[a-f0-9]f[a-f0-9]f[a-f0-9])$/i.test(attributes.fill);
          if (names.includes('tcPr') && tables.length > 0) (tables.at(-1) as OpenTable).shaded = dark;
          else if (paragraph) paragraph.shaded ||= dark;
          break;
        }
        case 'r':
          run = {};
          break;
        case 'rPr':
          inRunLook = inParagraphLook === 0;
          break;
        case 'rStyle':
          if (run && inRunLook) Object.assign(run, resolveStyle(tools.styles, attributes.val));
          break;
        case 't':
          inText = true;
          break;
        case 'tab':
          if (inParagraphLook === 0) say('\t');
          break;
        case 'br':
          if (attributes.type !== 'page') say('\n');
          break;
        case 'cr':
          say('\n');
          break;
        case 'noBreakHyphen':
          say('-');
          break;
        case 'sym':
          say(String.fromCodePoint(Number.parseInt(attributes.char ?? '2022', 16) || 0x2022));
          break;
        case 'hyperlink':
          address = tools.links.get(attributes.id ?? '') ?? address;
          break;
        case 'txbxContent':
          boxes++;
          break;
        case 'cols':
          tools.flow.columns = Math.max(tools.flow.columns, Number(attributes.num) || 1);
          break;
        case 'extent':
          extent = [Number(attributes.cx) / unitsPerPoint || 0, Number(attributes.cy) / unitsPerPoint || 0];
          break;
        case 'pic':
          tools.flow.picture(...extent);
          break;
        case 'tbl':
          tables.push({ number: ++tableCount, row: -1, column: 0, cells: [], shaded: false });
          break;
        case 'tr': {
          const table = tables.at(-1);
          if (table) {
            table.row++;
            table.cells = [];
          }
          break;
        }
        case 'tc':
          tables.at(-1)?.cells.push([]);
          break;
        default:
          if (run && inRunLook) takeLook(run, name, attributes.val);
      }
      if (name === 'specVanish' && isOn(attributes.val) && run) run.hidden = true;
    },
    close(name) {
      names.pop();
      if (skipping > 0) {
        if (unseen.has(name)) skipping--;
        return;
      }
      switch (name) {
        case 'p': {
          const done = open.pop();
          if (!done) break;
          const { list, indent, heading } = done;
          const markup: Paragraph = {
            whole: true,
            indent,
            ...(tools.furniture ? { furniture: true } : {}),
            ...(heading !== undefined ? { heading } : {}),
            ...(list ? { list: { level: list.level, ordered: tools.numbered(list.id, list.level) } } : {}),
          };
          finish(done.spans, boxes > 0 ? { ...markup, box: true } : markup, boxes > 0);
          for (const box of done.boxes) finish(box.spans, box.paragraph, boxes > 0);
          break;
        }
        case 'pPr':
          inParagraphLook--;
          break;
        case 'rPr':
          inRunLook = false;
          break;
        case 'r':
          run = null;
          break;
        case 't':
          inText = false;
          break;
        case 'hyperlink':
          address = undefined;
          break;
        case 'txbxContent':
          boxes--;
          break;
        case 'tr': {
          const table = tables.at(-1);
          const outer = tables.at(-2)?.cells.at(-1);
          // A table within a cell is read as that cell's text.
          if (table && outer) outer.push(...blocksOf(table.cells).map(({ block }) => block));
          else if (table) tools.flow.addRow(table.cells, table.number, table.row);
          break;
        }
        case 'tc': {
          const table = tables.at(-1);
          if (table) table.shaded = false;
          break;
        }
        case 'tbl':
          tables.pop();
          break;
      }
    },
    text(text) {
      if (inText) say(text);
    },
  });
}
