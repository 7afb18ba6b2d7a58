import { localMember } from '../../src/app/local-member.ts';
import type { Ask } from '../../src/app/ports.ts';
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
  return { key, member: localMember, place, command, values: chosen };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(record: Readonly<Record<string, unknown>>): record is Readonly<Record<string, string>> {
  return Object.values(record).every((value) => typeof value === 'string');
}
