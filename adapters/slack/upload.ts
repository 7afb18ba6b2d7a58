import type { Address, Sent } from '../../src/app/ports.ts';
import { at, listAt, textAt } from './field.ts';
import { isSlackAddress } from './hosts.ts';
import type { SlackFile, SlackMessage } from './message.ts';
import { directChannel, type SendTools, threadOf } from './send.ts';

/** How long the upload of one file may take, in milliseconds. */
const patience = 8_000;

/**
 * Shares the files of a message, all at once. Slack shows a file to everybody in its channel, so what is for the asker alone goes
 * into their direct messages. Each file is named after its message too, by which it is found again.
 */
export async function shareFiles(
  { files, audience }: SlackMessage,
  to: Address,
  tools: SendTools,
  signal: AbortSignal,
): Promise<Sent> {
  const { community } = to.member;
  const alone = audience === 'asker' && !to.place.private;
  const uploaded = [];
  for (const file of files) uploaded.push({ id: await upload(file, to, tools, signal), title: file.name });
  const where = alone
    ? { channel_id: await directChannel(to, tools.call, signal) }
    : { channel_id: await channelOf(to, tools, signal), ...threadOf(to) };
  const done = await tools.call(community, 'files.completeUploadExternal', { files: uploaded, ...where }, signal);
  return { kind: 'sent', id: shareTime(done, where.channel_id) };
}

/** A direct message may be addressed by its member, a file only by its channel. */
async function channelOf(to: Address, { call }: SendTools, signal: AbortSignal): Promise<string> {
  return /^[UW]/.test(to.place.channel) ? directChannel(to, call, signal) : to.place.channel;
}

async function upload(file: SlackFile, to: Address, { api, call }: SendTools, signal: AbortSignal): Promise<string> {
  const wanted = {
    filename: fileName(file.name, to.key),
    length: file.bytes.byteLength,
    ...(file.alt === null ? {} : { alt_txt: file.alt.slice(0, 1_000) }),
  };
  const ticket = await call(to.member.community, 'files.getUploadURLExternal', wanted, signal);
  const url = textAt(ticket, 'upload_url');
  if (!isSlackAddress(url, api)) throw new Error('Slack gave an address for a file that is not its own.');
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file.bytes),
    signal: AbortSignal.any([AbortSignal.timeout(patience), signal]),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`Slack answered ${response.status} to a file.`);
  return textAt(ticket, 'file_id');
}

/** `report.pdf` sent as the message 7k-1 is saved as `report-7k-1.pdf`. */
export function fileName(name: string, key: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? `${name}-${key}` : `${name.slice(0, dot)}-${key}${name.slice(dot)}`;
}

/** Whether a file was sent as this message. */
export function isNamedAfter(key: string, file: unknown): boolean {
  const name = textAt(file, 'name');
  const dot = name.lastIndexOf('.');
  return (dot <= 0 ? name : name.slice(0, dot)).endsWith(`-${key}`);
}

/** When the files were posted in the channel. Slack often tells that only later: then the file's own id stands for it. */
function shareTime(done: unknown, channel: string): string {
  const [file] = listAt(done, 'files');
  for (const kind of ['public', 'private']) {
    const time = textAt(at(file, 'shares', kind, channel, 0), 'ts');
    if (time !== '') return time;
  }
  return `file:${textAt(file, 'id')}`;
}
