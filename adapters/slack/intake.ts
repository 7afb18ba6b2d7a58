import type { ReceiverEvent, ViewOutput } from '@slack/bolt';
import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { Ask, Door, Log, Member } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Call } from './call.ts';
import { organisationOf, readEvent } from './event.ts';
import { at, textAt } from './field.ts';
import { readSubmission, refuseSubmission, viewOf } from './form.ts';
import { homeOf } from './home.ts';
import { type Interaction, memberOf, readPress, readShortcut, readSlashCommand } from './interaction.ts';
import { readOrigin, writeOrigin } from './origin.ts';
import { escaped } from './plain.ts';
import { respond } from './respond.ts';
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

/** What a member reads when a question could not be taken for a reason that is not theirs. */
const away = 'Proofline cannot take this right now. Please try again in a minute.';

const notYours =
  'These buttons are for the person who asked. Send me your own bullet with /review-bullet, and you get your own.';

const dialogLate = 'The form could not be opened in time. Please try again.';

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

type Aside = (event: string, work: () => Promise<unknown>) => void;

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

async function takeCommand(body: unknown, ack: ReceiverEvent['ack'], tools: IntakeTools, aside: Aside): Promise<void> {
  const interaction = readSlashCommand(body, tools.commands);
  if (!interaction) return ack();
  const refuse = (sentence: string) => ack({ response_type: 'ephemeral', text: escaped(sentence) });
  return takeInteraction(interaction, { ack, refuse }, tools, aside);
}

async function takePress(body: unknown, ack: ReceiverEvent['ack'], tools: IntakeTools, aside: Aside): Promise<void> {
  const press = readPress(body);
  if (!press) return ack();
  const refuse = async (sentence: string) => {
    await ack();
    aside('slack-not-told', () => tell(press.ask, sentence, tools));
  };
  if (press.stranger) return refuse(notYours);
  return takeInteraction(press, { ack, refuse }, tools, aside);
}

interface Answers {
  readonly ack: () => Promise<void>;
  /** Says to whoever did it why nothing comes of it. */
  readonly refuse: (sentence: string) => Promise<void>;
}

/** Keeps a question, or opens the dialog that completes it. Slack delivers neither of these a second time. */
async function takeInteraction(
  { ask, trigger, incomplete }: Interaction,
  { ack, refuse }: Answers,
  tools: IntakeTools,
  aside: Aside,
): Promise<void> {
  try {
    if (!incomplete) await tools.door.accept(await tools.rights.of(ask));
    else {
      const view = viewOf(await tools.door.form(await tools.rights.of(ask)), writeOrigin(ask));
      aside('slack-dialog-not-opened', () => openDialog(ask, { trigger_id: trigger, view }, tools));
    }
  } catch (error) {
    return refuse(sentenceOf(error, tools.log));
  }
  return ack();
}

async function openDialog(ask: Ask, opening: Readonly<Record<string, unknown>>, tools: IntakeTools): Promise<void> {
  try {
    await tools.call(ask.member.community, 'views.open', opening);
  } catch (error) {
    await tell(ask, dialogLate, tools);
    throw error;
  }
}

async function tell(ask: Ask, sentence: string, { api }: IntakeTools): Promise<void> {
  if (ask.back === undefined) return;
  const { thread } = ask.place;
  await respond(
    ask.back,
    {
      response_type: 'ephemeral',
      replace_original: false,
      text: escaped(sentence),
      ...(thread === null ? {} : { thread_ts: thread }),
    },
    { api },
  );
}

async function takeShortcut(body: unknown, ack: ReceiverEvent['ack'], tools: IntakeTools): Promise<void> {
  const ask = readShortcut(body);
  if (!ask) return ack();
  try {
    await tools.door.accept(ask);
  } catch (error) {
    await ack();
    return tell(ask, sentenceOf(error, tools.log), tools);
  }
  return ack();
}

async function takeSubmission(body: unknown, ack: ReceiverEvent['ack'], tools: IntakeTools): Promise<void> {
  const view = at(body, 'view') as ViewOutput;
  const submission = readSubmission(view);
  const member = memberOf(body, textAt(body, 'user', 'id'));
  if (!submission || !member) return ack();
  if (submission.kind === 'errors') return ack({ response_action: 'errors', errors: submission.errors });
  const origin = readOrigin(submission.metadata);
  if (!origin) return ack();
  const { command, values } = submission;
  try {
    await tools.door.accept(await tools.rights.of({ key: `view:${view.id}`, member, ...origin, command, values }));
  } catch (error) {
    return ack({ response_action: 'errors', errors: refuseSubmission(view, sentenceOf(error, tools.log)) });
  }
  return ack();
}

function sentenceOf(error: unknown, log: Log): string {
  if (error instanceof Problem) return error.message;
  log.error('slack-interaction-failed', faultFields(error));
  return away;
}
