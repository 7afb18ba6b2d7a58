import type { Command } from '../../src/app/command.ts';
import type { Form } from '../../src/app/form.ts';
import { runsOf } from '../../src/app/mark-runs.ts';
import { visible } from '../../src/app/plain-text.ts';
import type { Action, Block, Mark, Reply } from '../../src/app/reply.ts';

/** A stretch of a quoted text in one tone. The runs of a quote, joined, are the quote. */
export interface PageRun {
  readonly text: string;
  readonly tone: 'plain' | Mark['tone'];
}

/** What the page draws: a reply's blocks, with quotes as runs. Every text is plain, and the page puts it in text nodes only. */
export type PageBlock =
  | Exclude<Block, { readonly kind: 'quote' | 'more' | 'file' | 'attachment' }>
  | { readonly kind: 'quote'; readonly runs: readonly PageRun[] }
  | { readonly kind: 'more'; readonly label: string; readonly blocks: readonly PageBlock[] }
  /** `data` is the file's bytes in base64: the page saves them and never shows them. */
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly data: string };

/** A reply as the page receives it, JSON-safe. */
export interface PageReply extends Pick<Reply, 'summary' | 'problem'> {
  readonly blocks: readonly PageBlock[];
  readonly parts: readonly (readonly PageBlock[])[];
}

/** A reply for the page: marks become runs of text, and characters that could disguise a text become visible. */
export function renderReply({ summary, blocks, parts, problem }: Reply): PageReply {
  return {
    summary: visible(summary),
    blocks: blocks.map(renderBlock),
    parts: parts.map((part) => part.map(renderBlock)),
    ...(problem ? { problem } : {}),
  };
}

function renderBlock(block: Block): PageBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: visible(block.text) };
    case 'quote':
      return { kind: 'quote', runs: renderRuns(block.text, block.marks) };
    case 'list':
      return { ...block, items: block.items.map(visible) };
    case 'advice': {
      const { title, says, why, next, source } = block;
      const texts = { title: visible(title), says: visible(says), why: visible(why), next: visible(next) };
      return { kind: 'advice', ...texts, source: visible(source), action: renderAction(block.action) };
    }
    case 'meter':
      return { ...block, label: visible(block.label), says: visible(block.says) };
    case 'more':
      return { kind: 'more', label: visible(block.label), blocks: block.blocks.map(renderBlock) };
    case 'file': {
      const { kind, name, mediaType, text } = block;
      return { kind, name: visible(name), mediaType, data: Buffer.from(text).toString('base64') };
    }
    case 'attachment': {
      const { name, mediaType, base64 } = block;
      return { kind: 'file', name: visible(name), mediaType, data: base64 };
    }
    case 'picture':
      return { ...block, name: visible(block.name), alt: visible(block.alt) };
    case 'actions':
      return { kind: 'actions', actions: block.actions.map(renderAction) };
  }
}

function renderAction(action: Action): Action {
  return { ...action, label: visible(action.label) };
}

function renderRuns(text: string, marks: readonly Mark[]): readonly PageRun[] {
  return runsOf(text, marks).map(({ start, end, tone }) => ({
    text: visible(text.slice(start, end)),
    tone: tone ?? 'plain',
  }));
}

/** A dialog for the page, its texts in the order in which they are stored. */
export function renderForm(form: Form): Form {
  return {
    ...form,
    title: visible(form.title),
    intro: visible(form.intro),
    submit: visible(form.submit),
    fields: form.fields.map((field) => ({ ...field, label: visible(field.label), hint: visible(field.hint) })),
  };
}

/** What the page needs to know of a command to offer it. */
export type PageCommand = Omit<Command, 'run' | 'form' | 'suggest'>;

/** The commands for the page, in their order. Whoever sits at this machine runs no community, and hidden ones have buttons. */
export function renderCommands(commands: readonly Command[]): readonly PageCommand[] {
  return commands
    .filter(({ hidden, admin }) => !hidden && !admin)
    .map(({ run: _run, form: _form, suggest: _suggest, ...command }) => command);
}
