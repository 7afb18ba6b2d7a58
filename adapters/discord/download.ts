import { setTimeout as pause } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import { maxFileBytes, readFileBytes, tooLarge } from '../../src/app/attached.ts';
import type { Attachment } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { type Api, refusedStatus, toldToWait } from './api.ts';
import { type FileReference, readReference } from './attachment.ts';
import { isFileAddress } from './hosts.ts';

/** How long the whole of a download may take, in milliseconds. */
const patience = 15_000;

const outOfReach = () =>
  new Problem('cannot-open', 'I cannot get this file from Discord any more. Please send it again.');

/** The bytes of a file. No token goes with the request, and nothing but Discord's own hosts is asked. */
export async function downloadFile(
  { content, size }: Attachment,
  { api, base }: { readonly api: Api; readonly base: string },
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (!('reference' in content)) return Buffer.from(content.base64, 'base64');
  if (size !== null && size > maxFileBytes) throw tooLarge();
  const whole = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const reference = readReference(content.reference);
  const bytes = await fetchFrom(reference.url, base, whole);
  if (bytes !== null) return bytes;
  const fresh = await freshAddress(reference, api, whole);
  const again = fresh === null ? null : await fetchFrom(fresh, base, whole);
  if (again === null) throw outOfReach();
  return again;
}

/** Null where the address leads to nothing any more. */
async function fetchFrom(url: string, base: string, signal: AbortSignal): Promise<Uint8Array | null> {
  if (!isFileAddress(url, base)) throw outOfReach();
  const response = await fetch(url, { redirect: 'error', signal });
  if (response.ok) return readFileBytes(response.body);
  await response.body?.cancel();
  if (response.status >= 500 || response.status === 429)
    throw new Error(`Discord answered ${response.status} to a download.`);
  return null;
}

/** Discord's addresses end after a day; the message that the file came with has a new one. */
async function freshAddress(reference: FileReference, api: Api, signal: AbortSignal): Promise<string | null> {
  const { channel, message, id } = reference;
  if (channel === null || message === null) return null;
  try {
    const found = await api.call<APIMessage>('GET', `/channels/${channel}/messages/${message}`, { signal });
    return found.attachments.find((attachment) => attachment.id === id)?.url ?? null;
  } catch (error) {
    const seconds = toldToWait(error);
    if (seconds !== null) {
      await pause(seconds * 1_000, undefined, { signal });
      return freshAddress(reference, api, signal);
    }
    if (refusedStatus(error) === null) throw error;
    return null;
  }
}
