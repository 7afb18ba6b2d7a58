import type { ReceiverEvent } from '@slack/bolt';
import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { Ask, Door, Log, Member } from '../../src/app/ports.ts';
import type { Call } from './call.ts';
import { organisationOf, readEvent } from './event.ts';
import { at, textAt } from './field.ts';
import { homeOf } from './home.ts';
import { takeCommand, takePress, takeShortcut, takeSubmission } from './interact.ts';
import type { Rights } from './rights.ts';
import type { Workspaces } from './workspaces.ts';

export interface IntakeTools {
  readonly door: Door;
  readonly commands: readonly Command[];
  readonly api: string;
  readonly call: Call;
  readonly workspaces: Pick<Workspaces, 'tokens' | 'removed' | 'belongs'>;
  readonly rights: Rights;
  readonly log: Log;
}

/** Takes in what Slack delivers: it is kept before Slack hears that it was taken. */
export interface Intake {
  /** Rejects for an event that Slack shall deliver again. */
  take(event: ReceiverEvent): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

export function openIntake(tools: IntakeTools): Intake {
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): Promise<void> => {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  };
  /** For what nobody waits for: a failure is noted and that is all. */
  const aside = (event: string, work: () => Promise<unknown>): void => {
    const quietly = async () => {
      try {
        await work();
      } catch (error) {
        tools.log.warn(event, faultFields(error));
      }
    };
    track(quietly());
  };
  return {
    take: (event) => track(takeOne(event, tools, aside)),
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}

/** Does what nobody waits for: a failure is noted by this event, and that is all. */
export type Aside = (event: string, work: () => Promise<unknown>) => void;

async function takeOne({ body, ack }: ReceiverEvent, tools: IntakeTools, aside: Aside): Promise<void> {
  await noteOrganisation(body, tools);
  if (textAt(body, 'command') !== '') return takeCommand(body, ack, tools, aside);
  switch (textAt(body, 'type')) {
    case 'event_callback':
      await hear(body, tools, aside);
      return ack();
    case 'block_actions':
      return takePress(body, ack, tools, aside);
    case 'message_action':
      return takeShortcut(body, ack, tools);
    case 'view_submission':
      return takeSubmission(body, ack, tools);
    case 'app_rate_limited':
      tools.log.warn('slack-sends-less', { community: textAt(body, 'team_id') });
      return ack();
    default:
      return ack();
  }
}

/** An app installed for a whole organisation is told of each workspace by the deliveries from there. */
async function noteOrganisation(body: unknown, { door, workspaces }: IntakeTools): Promise<void> {
  const found = organisationOf(body);
  if (found && (await workspaces.belongs(found.workspace, found.organisation))) {
    await door.joined({ platform: 'slack', community: found.workspace });
  }
}

async function hear(body: unknown, tools: IntakeTools, aside: Aside): Promise<void> {
  const { door } = tools;
  const heard = readEvent(body);
  switch (heard.kind) {
    case 'nothing':
      return undefined;
    case 'ask':
      if (!(await isTwin(body, heard.ask, tools))) await door.accept(heard.ask);
      return undefined;
    case 'post': {
      const { member, place } = heard.ask;
      const coached = await door.coaches(member, place.channel);
      if (coached && !(await isTwin(body, heard.ask, tools))) await door.accept(heard.ask);
      return undefined;
    }
    case 'withdraw':
      return door.withdraw(heard.message);
    case 'home':
      return aside('slack-home-not-shown', () => showHome(heard.member, tools));
    case 'left':
      for (const community of await tools.workspaces.removed(heard.community, heard.at)) {
        await door.left({ platform: 'slack', community });
      }
      return undefined;
  }
}

/**
 * In a channel that two workspaces share, Slack delivers a message once for each that has the app. The author's own workspace
 * answers, if it has it.
 */
async function isTwin(body: unknown, { member }: Ask, { workspaces }: IntakeTools): Promise<boolean> {
  if (at(body, 'is_ext_shared_channel') !== true) return false;
  const home = textAt(body, 'event', 'user_team') || textAt(body, 'event', 'team');
  return home !== '' && home !== member.community && (await workspaces.tokens.of(home)) !== null;
}

async function showHome(member: Member, { door, call }: IntakeTools): Promise<void> {
  const place = { channel: member.id, thread: null, private: true };
  const reply = await door.look({ key: `home:${member.id}`, member, place, command: 'home', values: {} });
  await call(member.community, 'views.publish', { user_id: member.id, view: homeOf(reply, member.id) });
}
