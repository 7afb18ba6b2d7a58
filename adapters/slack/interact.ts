import type { ReceiverEvent, ViewOutput } from '@slack/bolt';
import { faultFields } from '../../src/app/fault.ts';
import type { Ask, Log } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { at, textAt } from './field.ts';
import { readSubmission, refuseSubmission, viewOf } from './form.ts';
import type { Aside, IntakeTools } from './intake.ts';
import { type Interaction, memberOf, readPress, readShortcut, readSlashCommand } from './interaction.ts';
import { readOrigin, writeOrigin } from './origin.ts';
import { escaped } from './plain.ts';
import { respond } from './respond.ts';

/** What a member reads when a question could not be taken for a reason that is not theirs. */
const away = 'Proofline cannot take this right now. Please try again in a minute.';

const notYours =
  'These buttons are for the person who asked. Send me your own bullet with /review-bullet, and you get your own.';

const dialogLate = 'The form could not be opened in time. Please try again.';

/** A slash command: a question, or a dialog where it lacks something. */
export async function takeCommand(
  body: unknown,
  ack: ReceiverEvent['ack'],
  tools: IntakeTools,
  aside: Aside,
): Promise<void> {
  const interaction = readSlashCommand(body, tools.commands);
  if (!interaction) return ack();
  const refuse = (sentence: string) => ack({ response_type: 'ephemeral', text: escaped(sentence) });
  return takeInteraction(interaction, { ack, refuse }, tools, aside);
}

/** A button, for whoever may press it. */
export async function takePress(
  body: unknown,
  ack: ReceiverEvent['ack'],
  tools: IntakeTools,
  aside: Aside,
): Promise<void> {
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

export async function takeShortcut(body: unknown, ack: ReceiverEvent['ack'], tools: IntakeTools): Promise<void> {
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

/** A dialog that was filled in. It stays open where its question cannot be taken. */
export async function takeSubmission(body: unknown, ack: ReceiverEvent['ack'], tools: IntakeTools): Promise<void> {
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
