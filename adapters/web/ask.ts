import { localMember } from '../../src/app/local-member.ts';
import type { Ask, Attachment } from '../../src/app/ports.ts';
import { readTypedValues } from '../../src/app/typed.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The question in a request's JSON, or null where it is not one. `key` is a UUID that the page makes for each message. */
export function readAsk(json: unknown): Ask | null {
  if (!isRecord(json)) return null;
  const { key, command, values, typed = '' } = json;
  if (typeof key !== 'string' || !uuid.test(key)) return null;
  if (typeof command !== 'string' || typeof typed !== 'string' || !isRecord(values) || !isTexts(values)) return null;
  // What is typed after a command's name is read as on every platform, and wins over what the page's controls show.
  const chosen = { ...values, ...readTypedValues(command, typed) };
  const place = { channel: 'web', thread: null, private: true };
  const files = readFiles(json.files);
  if (files === null) return null;
  return { key, member: localMember, place, command, values: chosen, ...(files.length > 0 ? { files } : {}) };
}

/** The files of a question; null where they are not files. */
function readFiles(given: unknown): readonly Attachment[] | null {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return null;
  const files = given.map((file: unknown): Attachment | null => {
    if (!isRecord(file) || typeof file.name !== 'string' || typeof file.base64 !== 'string') return null;
    const size = Math.floor((file.base64.length * 3) / 4);
    return { name: file.name, size, content: { base64: file.base64 } };
  });
  return files.every((file) => file !== null) ? files : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(record: Readonly<Record<string, unknown>>): record is Readonly<Record<string, string>> {
  return Object.values(record).every((value) => typeof value === 'string');
}
