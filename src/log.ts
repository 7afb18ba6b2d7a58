import { type DestinationStream, destination, pino } from 'pino';
import type { Log, LogFields } from './app/ports.ts';
import type { LogLevel } from './config.ts';
import { scrub } from './scrub.ts';

/**
 * Opens the log: one JSON line an event, on standard error. Only what is allowed gets in: the event's name, numbers,
 * and texts that look like an id. Anything a person could have written is replaced, whoever logs it by mistake. What
 * leaves is scrubbed once more, whichever way it came in.
 */
export function openLog(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Log {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => to.write(scrub(line)) },
  );
  return {
    info: (event, fields) => log.info(allowed(fields), event),
    warn: (event, fields) => log.warn(allowed(fields), event),
    error: (event, fields) => log.error(allowed(fields), event),
  };
}

/** An id, or a place in the code as a stack names it: `run (file:///app/dist/src/app/coach.js:12:3)`. */
const idOrPlace = /^([\w.:/-]{0,100}|(async )?([\w.<>]+ )*(\[as \w+\] )?\(?\S+:\d+:\d+\)?)$/;

function allowed(fields: LogFields = {}): LogFields {
  const entries = Object.entries(fields).map(([name, value]) => {
    return [name, typeof value !== 'string' || idOrPlace.test(value) ? value : '[withheld]'];
  });
  return Object.fromEntries(entries);
}
