import {
  type APIButtonComponentWithCustomId,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { carryActions } from '../../src/app/carried.ts';
import type { Action, Reply } from '../../src/app/reply.ts';
import { buttonId, ownedId } from './custom-id.ts';
import { plainLine } from './escape.ts';
import { limits } from './limits.ts';
import { paginate } from './pages.ts';
import { type DrawnFile, type Piece, piecesOf } from './pieces.ts';
import { markKey } from './quote.ts';

type Button = APIButtonComponentWithCustomId;

/** What we draw of what Discord has. */
type Component =
  | APITextDisplayComponent
  | APISeparatorComponent
  | APIFileComponent
  | APIMediaGalleryComponent
  | { readonly type: ComponentType.ActionRow; readonly components: Button[] }
  | {
      readonly type: ComponentType.Section;
      readonly components: APITextDisplayComponent[];
      readonly accessory: Button;
    };

/** The one frame that a message has. */
export interface Container {
  readonly type: ComponentType.Container;
  readonly id?: number;
  readonly accent_color: number;
  readonly components: Component[];
}

/** A message that is drawn, before it is known to whom it goes. */
export interface DrawnMessage {
  readonly audience: Reply['audience'];
  readonly inPlace: boolean;
  readonly container: Container;
  readonly files: readonly DrawnFile[];
}

/** Calm blue, and amber for a question that could not be answered. */
const colors = { usual: 0x3b6ea5, problem: 0xc98a1b } as const;

/** The one message that a reply is, with the page of it that is wanted. */
export function renderReply(given: Reply, letter: string): DrawnMessage {
  const reply = carryActions(given, given.letter ?? letter);
  const pages = pagesOf(reply);
  const page = Math.min(Math.max(1, reply.page ?? 1), pages.length);
  const draft = newDraft();
  const pieces = pages[page - 1] ?? [];
  draft.add(pieces);
  const marked = pieces.some((piece) => piece.kind === 'text' && piece.marked);
  const many = pages.length > 1;
  draft.foot([...(marked ? [markKey] : []), ...(many ? [`-# Page ${page} of ${pages.length}`] : [])]);
  if (many) draft.row(turns(reply.letter ?? letter, page, pages.length));
  return {
    audience: reply.audience,
    inPlace: reply.inPlace === true,
    container: {
      type: ComponentType.Container,
      accent_color: reply.problem ? colors.problem : colors.usual,
      components: draft.components,
    },
    files: draft.files,
  };
}

export function countPages(reply: Reply): number {
  return pagesOf(carryActions(reply)).length;
}

function pagesOf({ blocks, parts, summary }: Reply): readonly (readonly Piece[])[] {
  const pieces = [blocks, ...parts].map(piecesOf);
  const said = pieces.some(({ length }) => length > 0);
  return paginate(said ? pieces : [piecesOf([{ kind: 'paragraph', text: summary.trim() || 'Done.' }])]);
}

/** The container as it is sent: only the asker can press its buttons, and `id` tells later which message it is. */
export function addressed(container: Container, asker: string, id: number): Container {
  const owned = (button: Button): Button => ({ ...button, custom_id: ownedId(button.custom_id, asker) });
  const components = container.components.map((component): Component => {
    switch (component.type) {
      case ComponentType.ActionRow:
        return { ...component, components: component.components.map(owned) };
      case ComponentType.Section:
        return { ...component, accessory: owned(component.accessory) };
      default:
        return component;
    }
  });
  return { ...container, id, components };
}

function turns(letter: string, page: number, count: number): readonly Action[] {
  const turn = (label: string, to: number): Action => ({
    label,
    command: 'page',
    values: { letter, page: String(to) },
    inPlace: true,
  });
  return [
    ...(page > 1 ? [turn(`← Page ${page - 1}`, page - 1)] : []),
    ...(page < count ? [turn(`Page ${page + 1} →`, page + 1)] : []),
  ];
}

/** The components of one page, as they come together. */
function newDraft() {
  const components: Component[] = [];
  const files: DrawnFile[] = [];
  let buttons = 0;

  const button = (action: Action): Button[] => {
    const id = buttonId(action, buttons);
    if (id === null) return [];
    buttons += 1;
    const label = plainLine(action.label, limits.buttonLabel) || '…';
    return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }];
  };
  const text = (content: string) => {
    if (content.trim() === '') return;
    const last = components.at(-1);
    const together = content.startsWith('-# ') && last?.type === ComponentType.TextDisplay;
    // Small print stands close to what it belongs to; everything else has its distance.
    if (together) last.content += `\n${content}`;
    else components.push({ type: ComponentType.TextDisplay, content });
  };
  const row = (actions: readonly Action[]) => {
    const shown = actions.slice(0, limits.rowButtons).flatMap(button);
    if (shown.length > 0) components.push({ type: ComponentType.ActionRow, components: shown });
  };
  const foot = (lines: readonly string[]) => {
    if (lines.length > 0) components.push({ type: ComponentType.TextDisplay, content: lines.join('\n') });
  };
  const attach = (file: DrawnFile): string => {
    const name = fileName(file.name, files.length, files);
    files.push({ ...file, name });
    return `attachment://${name}`;
  };
  const add = (pieces: readonly Piece[]) => {
    for (const piece of pieces) put(piece);
  };
  const put = (piece: Piece) => {
    switch (piece.kind) {
      case 'text':
        return text(piece.text);
      case 'advice': {
        const [accessory] = button(piece.action);
        if (!accessory) return text(piece.text);
        const shown = { type: ComponentType.TextDisplay as const, content: piece.text };
        return void components.push({ type: ComponentType.Section, components: [shown], accessory });
      }
      case 'buttons':
        return row(piece.actions);
      case 'file':
        return void components.push({ type: ComponentType.File, file: { url: attach(piece.file) } });
      case 'picture': {
        const alt = plainLine(piece.alt, limits.alt);
        const item = { media: { url: attach(piece.file) }, ...(alt === '' ? {} : { description: alt }) };
        return void components.push({ type: ComponentType.MediaGallery, items: [item] });
      }
      case 'line':
        return void components.push({ type: ComponentType.Separator, divider: true });
    }
  };
  return { components, files, add, row, foot };
}

/** A name that Discord keeps as it is, and that no other file of the message has. */
function fileName(given: string, index: number, taken: readonly DrawnFile[]): string {
  const name = given.replace(/[^\w.-]+/g, '-').slice(-80) || 'file.txt';
  return taken.some((file) => file.name === name) ? `${index + 1}-${name}` : name;
}
