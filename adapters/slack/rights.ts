import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { Ask, Log } from '../../src/app/ports.ts';
import type { Call } from './call.ts';
import { at } from './field.ts';

/** How long what Slack says of a member holds, in milliseconds, and of how many it is remembered. */
const holds = 5 * 60 * 1_000;
const most = 1_000;

/** How long Slack is waited for, in milliseconds: a slash command is to be taken within three seconds. */
const patience = 800;

/** Who runs a workspace. */
export interface Rights {
  /** The question, with `admin` where its command is for whoever runs the workspace and its asker does. */
  of(ask: Ask): Promise<Ask>;
}

/** Asks Slack, and takes a member for an ordinary one while Slack does not say. */
export function openRights(call: Call, commands: readonly Command[], log: Log): Rights {
  const known = new Map<string, { readonly admin: boolean; readonly until: number }>();
  const runs = async ({ member }: Ask): Promise<boolean> => {
    const name = `${member.community}:${member.id}`;
    const remembered = known.get(name);
    if (remembered && remembered.until > performance.now()) return remembered.admin;
    const answer = await call(member.community, 'users.info', { user: member.id }, AbortSignal.timeout(patience));
    const admin = ['is_admin', 'is_owner', 'is_primary_owner'].some((right) => at(answer, 'user', right) === true);
    if (known.size >= most) known.clear();
    known.set(name, { admin, until: performance.now() + holds });
    return admin;
  };
  return {
    async of(ask) {
      if (!commands.find(({ name }) => name === ask.command)?.admin) return ask;
      try {
        return (await runs(ask)) ? { ...ask, admin: true } : ask;
      } catch (error) {
        log.warn('slack-rights-not-known', faultFields(error));
        return ask;
      }
    },
  };
}
