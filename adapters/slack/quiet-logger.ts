import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../src/app/ports.ts';

/** What Bolt may log: that it had something to say, and how loud. Its own lines quote tokens and what members wrote. */
export function quietLogger(log: Log): Logger {
  return {
    debug() {},
    info() {},
    warn: () => log.info('slack-library', { level: 'warn' }),
    error: () => log.info('slack-library', { level: 'error' }),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
