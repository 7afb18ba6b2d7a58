import type { types } from '@slack/bolt';
import type { SlackMessage } from '../../adapters/slack/message.ts';

/** What is drawn: a message in a conversation, or a view. */
export type Drawn =
  | { readonly kind: 'message'; readonly message: SlackMessage; readonly open?: boolean }
  | { readonly kind: 'modal'; readonly view: types.ModalView }
  | { readonly kind: 'home'; readonly view: types.HomeView };

/**
 * A page that looks much as Slack draws these blocks, to be looked at before a member does. The spacing and colours are
 * read off Slack's own pages; it is a likeness, not the client.
 */
export function pictureOf(drawn: readonly Drawn[], theme: 'light' | 'dark'): string {
  const body = drawn.map((one) => drawOne(one)).join('\n');
  return `<!doctype html><html class="${theme}"><meta charset="utf-8"><title>Slack</title><style>${style}</style><body>${body}</body></html>`;
}

function drawOne(drawn: Drawn): string {
  switch (drawn.kind) {
    case 'message': {
      const { message, open = false } = drawn;
      const only = message.audience === 'asker' ? '<div class="only">Only visible to you</div>' : '';
      return `${only}<article><div class="face">P</div><div class="body"><div class="who"><b>Proofline</b> <span class="app">APP</span> <span class="time">2:05 PM</span></div>${drawBlocks(message.blocks, open)}</div></article>`;
    }
    case 'modal': {
      const { view } = drawn;
      return `<div class="modal"><div class="title">${text(view.title)}<span>✕</span></div><div class="inside">${drawBlocks(view.blocks as types.KnownBlock[], true)}</div><div class="end"><button>${text(view.close)}</button><button class="primary">${text(view.submit)}</button></div></div>`;
    }
    case 'home':
      return `<div class="home">${drawBlocks(drawn.view.blocks as types.KnownBlock[], true)}</div>`;
  }
}

function drawBlocks(blocks: readonly types.KnownBlock[], open: boolean): string {
  return blocks.map((block) => `<div class="block ${block.type}">${drawBlock(block, open)}</div>`).join('');
}

function drawBlock(block: types.KnownBlock, open: boolean): string {
  switch (block.type) {
    case 'header':
      return `<h3>${text(block.text)}</h3>`;
    case 'divider':
      return '<hr>';
    case 'context':
      return block.elements.map((element) => ('text' in element ? `<span>${text(element)}</span>` : '')).join(' ');
    case 'actions':
      return block.elements
        .map((element) => ('text' in element ? `<button>${text(element.text)}</button>` : ''))
        .join('');
    case 'rich_text':
      return block.elements.map(drawRich).join('');
    case 'container':
      return `<details${open || !block.default_collapsed ? ' open' : ''}><summary>${text(block.title)}</summary>${drawBlocks(block.child_blocks, open)}</details>`;
    case 'input':
      return `<label>${text(block.label)}${block.optional ? ' <i>(optional)</i>' : ''}</label>${drawInput(block.element)}${block.hint ? `<div class="hint">${text(block.hint)}</div>` : ''}`;
    default:
      return `<em>${block.type}</em>`;
  }
}

function drawInput(element: types.InputBlock['element']): string {
  if (element.type === 'static_select') {
    return `<div class="field">${element.initial_option ? text(element.initial_option.text) : 'Select an item'} ▾</div>`;
  }
  if (element.type !== 'plain_text_input') return `<em>${element.type}</em>`;
  return `<div class="field${element.multiline ? ' tall' : ''}">${plain(element.initial_value ?? '')}</div>`;
}

function drawRich(element: types.RichTextBlockElement): string {
  switch (element.type) {
    case 'rich_text_section':
      return `<p>${drawTexts(element.elements)}</p>`;
    case 'rich_text_quote':
      return `<blockquote>${drawTexts(element.elements)}</blockquote>`;
    case 'rich_text_list': {
      const items = element.elements.map((item) => `<li>${drawTexts(item.elements)}</li>`).join('');
      const { offset = 0 } = element as { offset?: number };
      return element.style === 'ordered' ? `<ol start="${offset + 1}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'rich_text_preformatted':
      return `<pre>${drawTexts(element.elements)}</pre>`;
  }
}

function drawTexts(elements: readonly types.RichTextElement[]): string {
  return elements
    .map((element) => {
      if (element.type !== 'text') return `<em>${element.type}</em>`;
      const { bold, italic, code } = element.style ?? {};
      let drawn = plain(element.text);
      if (code) drawn = `<code>${drawn}</code>`;
      if (bold) drawn = `<b>${drawn}</b>`;
      if (italic) drawn = `<i>${drawn}</i>`;
      return drawn;
    })
    .join('');
}

function text(object: types.TextObject | undefined): string {
  const words = plain(object?.text ?? '');
  if (object?.type !== 'mrkdwn') return words;
  return words.replace(/`([^`]+)`/g, '<code>$1</code>').replace(/\*([^*]+)\*/g, '<b>$1</b>');
}

function plain(words: string): string {
  const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return safe.replace(/\n/g, '<br>');
}

const style = `
:root { --page:#fff; --ink:#1d1c1d; --soft:#616061; --line:#dddddd; --quote:#dddddd; --code:#c01343; --codebg:#f6f6f6; --button:#fff; --primary:#007a5a }
.dark { --page:#1a1d21; --ink:#d1d2d3; --soft:#ababad; --line:#35373b; --quote:#4a4d52; --code:#e8912d; --codebg:#232529; --button:#1a1d21 }
body { margin:0; padding:12px 16px; background:var(--page); color:var(--ink); font:15px/1.46 Lato,"Noto Sans","Liberation Sans",sans-serif; max-width:720px }
article { display:flex; gap:8px; margin:8px 0 20px }
.face { flex:none; width:36px; height:36px; border-radius:6px; background:#3f4ba0; color:#fff; font:700 20px/36px sans-serif; text-align:center }
.body { flex:1; min-width:0; overflow-wrap:anywhere }
.app { background:var(--line); font-size:10px; padding:1px 3px; border-radius:2px; color:var(--soft) } .time,.only { color:var(--soft); font-size:12px }
.only { padding:6px 0 0 44px }
.block { margin:8px 0; max-width:600px } .rich_text { margin:4px 0 }
h3 { font-size:18px; line-height:1.33; margin:8px 0 4px } p { margin:0; white-space:pre-wrap } hr { border:0; border-top:1px solid var(--line); margin:12px 0 }
blockquote { margin:4px 0; padding-left:12px; border-left:4px solid var(--quote); border-radius:2px; white-space:pre-wrap }
code { font:12px/1.5 "DejaVu Sans Mono",monospace; color:var(--code); background:var(--codebg); border:1px solid var(--line); border-radius:3px; padding:2px 3px 1px; overflow-wrap:anywhere }
ul,ol { margin:0 0 0 26px; padding:0 } .context { color:var(--soft); font-size:12px; line-height:1.5 }
button { font:700 13px/1 inherit; font-family:inherit; color:var(--ink); background:var(--button); border:1px solid var(--line); border-radius:8px; padding:7px 11px; margin:4px 8px 4px 0 }
.primary { background:var(--primary); color:#fff; border-color:var(--primary) }
details { border:1px solid var(--line); border-radius:8px; padding:6px 12px } summary { font-weight:700 }
.modal,.home { border:1px solid var(--line); border-radius:8px; max-width:520px } .home { padding:12px 24px; max-width:700px }
.title { display:flex; justify-content:space-between; font-weight:900; font-size:20px; padding:16px 24px } .inside { padding:0 24px } .end { text-align:right; padding:16px 24px }
label { font-weight:700; display:block; margin:14px 0 6px } label i { font-weight:400; color:var(--soft) }
.field { border:1px solid var(--soft); border-radius:4px; padding:8px 12px; min-height:20px; white-space:pre-wrap } .tall { min-height:96px } .hint { color:var(--soft); font-size:13px; margin-top:4px }
`;
