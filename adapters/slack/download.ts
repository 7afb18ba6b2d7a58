import { maxFileBytes, readFileBytes, tooLarge } from '../../src/app/attached.ts';
import type { Attachment } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Call } from './call.ts';
import { at, textAt } from './field.ts';
import { isSlackAddress } from './hosts.ts';
import { slackError, toldToWait } from './trouble.ts';

/** How long the whole of a download may take, in milliseconds. */
const patience = 15_000;

/** How many times an address may lead on to another. */
const mostRedirects = 3;

const outOfReach = () =>
  new Problem('cannot-open', 'I cannot get this file from Slack. Please upload it again, here in our direct messages.');

export interface DownloadTools {
  readonly api: string;
  readonly call: Call;
  readonly token: (community: string) => Promise<string | null>;
}

/** The bytes of a file, asked for by its id. The token goes to Slack's own hosts only. */
export async function downloadFile(
  { content, size }: Attachment,
  community: string,
  { api, call, token }: DownloadTools,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (!('reference' in content)) return Buffer.from(content.base64, 'base64');
  if (size !== null && size > maxFileBytes) throw tooLarge();
  const file = await infoOf(content.reference, community, call, signal);
  const said = at(file, 'size');
  if (typeof said === 'number' && said > maxFileBytes) throw tooLarge();
  const address = textAt(file, 'url_private_download') || textAt(file, 'url_private');
  if (!isSlackAddress(address, api)) throw outOfReach();
  const bearer = { authorization: `Bearer ${await token(community)}` };
  const response = await follow(address, api, bearer, AbortSignal.any([AbortSignal.timeout(patience), signal]));
  // Without access, Slack shows its sign-in page instead of the file.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const meant = textAt(file, 'mimetype') === 'text/html';
  if (!response.ok || (isPage && !meant)) {
    await response.body?.cancel();
    if (response.status >= 500 || response.status === 429)
      throw new Error(`Slack answered ${response.status} to a download.`);
    throw outOfReach();
  }
  return readFileBytes(response.body);
}

async function infoOf(id: string, community: string, call: Call, signal: AbortSignal): Promise<unknown> {
  try {
    return at(await call(community, 'files.info', { file: id }, signal), 'file');
  } catch (error) {
    const name = slackError(error);
    if (name === null || toldToWait(error) !== null || name === 'internal_error' || name === 'fatal_error') throw error;
    throw outOfReach();
  }
}

async function follow(address: string, api: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
  let here = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const response = await fetch(here, { redirect: 'manual', headers, signal });
    if (response.status < 300 || response.status > 399) return response;
    await response.body?.cancel();
    const next = response.headers.get('location');
    if (next === null || !URL.canParse(next, here)) throw outOfReach();
    here = new URL(next, here).href;
    if (!isSlackAddress(here, api)) throw outOfReach();
  }
  throw outOfReach();
}
