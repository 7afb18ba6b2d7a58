import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import { everyComponent } from './refusals.ts';
import type { Json } from './world.ts';

/** What is drawn: a message with its components, or a dialog. */
export type Drawn =
  | { readonly kind: 'message'; readonly components: readonly Json[]; readonly only: boolean }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

const themes = {
  dark: {
    page: '#313338',
    text: '#dbdee1',
    dim: '#949ba4',
    frame: '#2b2d31',
    line: '#3f4147',
    button: '#4e5058',
    quote: '#4e5058',
  },
  light: {
    page: '#ffffff',
    text: '#313338',
    dim: '#5c5e66',
    frame: '#f2f3f5',
    line: '#e1e2e4',
    button: '#6d6f78',
    quote: '#c4c9ce',
  },
} as const;

/** A page that looks as Discord shows it, near enough to judge by eye. */
export function pictureOf(drawn: readonly Drawn[], theme: keyof typeof themes): string {
  const color = themes[theme];
  return `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;padding:16px;background:${color.page};color:${color.text};font:16px/1.375 "Noto Sans","Liberation Sans",sans-serif}
    .message{display:flex;gap:16px;margin-bottom:20px}.face{width:40px;height:40px;border-radius:50%;background:#3b6ea5;flex:none}
    .body{min-width:0;flex:1}.name{font-weight:600}.bot{background:#5865f2;color:#fff;border-radius:3px;font-size:10px;padding:1px 4px;margin-left:4px}
    .box{border:1px solid ${color.line};background:${color.frame};border-left:4px solid #3b6ea5;border-radius:8px;padding:16px;margin-top:6px;max-width:600px;box-sizing:border-box}
    .box>*{margin:0 0 10px}.box>*:last-child{margin-bottom:0}
    .text{overflow-wrap:anywhere}.text p{margin:0}.text h3{font-size:17px;margin:6px 0}.small{font-size:13px;color:${color.dim}}
    blockquote{margin:4px 0;padding-left:12px;border-left:4px solid ${color.quote}} ul,ol{margin:2px 0;padding-left:22px}
    .row{display:flex;flex-wrap:wrap;gap:8px}button{background:${color.button};color:#fff;border:0;border-radius:8px;padding:7px 16px;font:500 14px inherit}
    .section{display:flex;gap:12px;align-items:flex-start}.section .texts{flex:1;min-width:0} hr{border:0;border-top:1px solid ${color.line};width:100%}
    .file{border:1px solid ${color.line};border-radius:8px;padding:12px}.only{font-size:13px;color:${color.dim};margin-top:4px}
    .modal{max-width:440px;background:${color.frame};border:1px solid ${color.line};border-radius:8px;padding:16px}
    .field{margin-top:14px}.label{font-weight:600;font-size:14px}.input{border:1px solid ${color.line};border-radius:8px;padding:10px;min-height:22px;margin-top:6px;background:${color.page}}
    .big{min-height:110px}
  </style>${drawn.map(partOf).join('')}`;
}

function partOf(drawn: Drawn): string {
  if (drawn.kind === 'modal') return modalOf(drawn.modal);
  const only = drawn.only ? '<div class="only">👁 Only you can see this · Dismiss message</div>' : '';
  return `<div class="message"><div class="face"></div><div class="body"><span class="name">Proofline</span><span class="bot">APP</span>${drawn.components
    .map(componentOf)
    .join('')}${only}</div></div>`;
}

function componentOf(component: Json): string {
  const inner = () => ((component.components as Json[] | undefined) ?? []).map(componentOf).join('');
  switch (component.type) {
    case 17:
      return `<div class="box">${inner()}</div>`;
    case 10:
      return `<div class="text">${markdown(String(component.content))}</div>`;
    case 9:
      return `<div class="section"><div class="texts">${inner()}</div>${componentOf(component.accessory as Json)}</div>`;
    case 1:
      return `<div class="row">${inner()}</div>`;
    case 2:
      return `<button>${html(String(component.label))}</button>`;
    case 13:
      return `<div class="file">📄 ${html(String(Object(component.file).url).replace('attachment://', ''))}</div>`;
    case 12:
      return '<div class="file">🖼 picture</div>';
    default:
      return '<hr>';
  }
}

function modalOf({ title, components }: APIModalInteractionResponseCallbackData): string {
  const fields = everyComponent({ components })
    .map((one) => {
      if (one.type === 10) return `<div class="text">${markdown(String(one.content))}</div>`;
      if (one.type !== 18) return '';
      const field = one.component as Json;
      const chosen = (field.options as Json[] | undefined)?.find((option) => option.default === true)?.label;
      const big = field.style === 2 ? ' big' : '';
      const needed = field.required ? ' <span style="color:#da373c">*</span>' : '';
      return `<div class="field"><div class="label">${html(String(one.label))}${needed}</div><div class="small">${html(String(one.description ?? ''))}</div><div class="input${big}">${html(String(field.value ?? chosen ?? ''))}${field.options ? ' ▾' : ''}</div></div>`;
    })
    .join('');
  return `<div class="modal"><div class="name" style="font-size:20px">${html(title)}</div>${fields}<div class="row" style="margin-top:16px"><button>Cancel</button><button style="background:#5865f2">Submit</button></div></div>`;
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** Discord's Markdown, as far as it is written here. */
function markdown(text: string): string {
  const lines = text.split('\n').map((line) => {
    const [, quote = '', small = '', heading = '', item = '', rest = ''] =
      /^(> )?(-# )?(### )?(- |\d+\. )?(.*)$/s.exec(line) ?? [];
    const inner = inline(rest);
    const body = item
      ? `<ul><li style="${item === '- ' ? '' : `list-style-type:'${item}'`}">${inner}</li></ul>`
      : inner || '&nbsp;';
    const sized = small ? `<div class="small">${body}</div>` : heading ? `<h3>${body}</h3>` : `<p>${body}</p>`;
    return quote ? `<blockquote>${sized}</blockquote>` : sized;
  });
  return lines.join('').replaceAll('</blockquote><blockquote>', '');
}

function inline(text: string): string {
  return html(text.replace(/\\([^0-9A-Za-z\s])/g, (_found, escaped: string) => `\u0001${escaped.charCodeAt(0)}\u0002`))
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/__(.+?)__/g, '<u>$1</u>')
    .replace(/\u0001(\d+)\u0002/g, (_found, code: string) => html(String.fromCharCode(Number(code))));
}
