import { readXml } from '../xml.ts';

/** What a Word style or a run says about its text; undefined means "as the style below says". */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  hidden?: boolean;
  white?: boolean;
  caps?: boolean;
}

export interface WordStyle extends Look {
  base?: string;
  heading?: number;
  list?: { id: string; level: number };
  indent?: number;
}

/** Whether a Word on/off element is on: present without a value means yes. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off|none)$/i.test(value);
}

/** Takes one run property into `look`; false where the element is none. */
export function takeLook(look: Look, name: string, value: string | undefined): void {
  if (name === 'b') look.bold = isOn(value);
  else if (name === 'i') look.italic = isOn(value);
  else if (name === 'sz' && value) look.size = Number(value) / 2 || 11;
  else if (name === 'vanish' || name === 'webHidden') look.hidden = isOn(value);
  else if (name === 'caps') look.caps = isOn(value);
  else if (name === 'color') look.white = /^f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(value ?? '');
}

/** The styles of a document with what they inherit resolved. */
export function readStyles(bytes: Uint8Array | null): { styles: Map<string, WordStyle>; usual: Look } {
  const styles = new Map<string, WordStyle>();
  const usual: Look = {};
  if (!bytes) return { styles, usual };
  let style: WordStyle | null = null;
  let inDefaults = false;
  let inNumbering = false;
  readXml(bytes, {
    open({ name, attributes }) {
      if (name === 'docDefaults') inDefaults = true;
      else if (name === 'style') {
        style = {};
        styles.set(attributes.styleId ?? '', style);
      } else if (inDefaults) takeLook(usual, name, attributes.val);
      else if (style) {
        if (name === 'basedOn') style.base = attributes.val ?? '';
        else if (name === 'name') {
          const level = /^heading (\d)$/i.exec(attributes.val ?? '')?.[1];
          if (level) style.heading = Number(level);
          else if (/^title$/i.test(attributes.val ?? '')) style.heading = 0;
        } else if (name === 'numPr') inNumbering = true;
        else if (inNumbering && name === 'numId')
          style.list = { id: attributes.val ?? '0', level: style.list?.level ?? 0 };
        else if (inNumbering && name === 'ilvl') {
          style.list = { id: style.list?.id ?? '0', level: Number(attributes.val) || 0 };
        } else if (name === 'ind') style.indent = (Number(attributes.left ?? attributes.start) || 0) / 20;
        else takeLook(style, name, attributes.val);
      }
    },
    close(name) {
      if (name === 'docDefaults') inDefaults = false;
      else if (name === 'style') style = null;
      else if (name === 'numPr') inNumbering = false;
    },
    text() {},
  });
  return { styles, usual };
}

/** A style with everything it inherits; stops at circles. */
export function resolveStyle(styles: ReadonlyMap<string, WordStyle>, id: string | undefined): WordStyle {
  const chain: WordStyle[] = [];
  let at = id;
  while (at !== undefined && chain.length < 12) {
    const style = styles.get(at);
    if (!style) break;
    chain.unshift(style);
    at = style.base;
  }
  return Object.assign({}, ...chain);
}

/** Which lists are numbered rather than bulleted: list id and level to yes or no. */
export function readNumbering(bytes: Uint8Array | null): (id: string, level: number) => boolean {
  if (!bytes) return () => false;
  const formats = new Map<string, string>();
  const abstractOf = new Map<string, string>();
  let abstract = '';
  let level = '0';
  let list = '';
  readXml(bytes, {
    open({ name, attributes }) {
      if (name === 'abstractNum') abstract = attributes.abstractNumId ?? '';
      else if (name === 'lvl') level = attributes.ilvl ?? '0';
      else if (name === 'numFmt' && abstract) formats.set(`${abstract}/${level}`, attributes.val ?? '');
      else if (name === 'num') list = attributes.numId ?? '';
      else if (name === 'abstractNumId' && list) abstractOf.set(list, attributes.val ?? '');
    },
    close(name) {
      if (name === 'abstractNum') abstract = '';
      else if (name === 'num') list = '';
    },
    text() {},
  });
  return (id, at) => {
    const format = formats.get(`${abstractOf.get(id)}/${at}`) ?? 'bullet';
    return format !== 'bullet' && format !== 'none';
  };
}
