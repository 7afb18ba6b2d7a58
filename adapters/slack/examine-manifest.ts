import type { Command } from '../../src/app/command.ts';
import { at, listAt, textAt } from './field.ts';
import { type Finding, lacking, pages } from './finding.ts';
import { botEvents, shortcut, slashNameOf } from './manifest.ts';
import { coachingScopes } from './scopes.ts';

/** Holds the settings of the app, as Slack has them, against what the coach needs in Socket Mode. */
export function examineManifest(manifest: unknown, commands: readonly Command[]): readonly Finding[] {
  const names = commands.map(({ name }) => slashNameOf(name));
  const slash = listAt(manifest, 'features', 'slash_commands').map((one) => textAt(one, 'command'));
  const shortcuts = listAt(manifest, 'features', 'shortcuts').map((one) => textAt(one, 'name'));
  const readOnly = at(manifest, 'features', 'app_home', 'messages_tab_read_only_enabled') === true;
  const on = (...path: readonly string[]) => at(manifest, ...path) === true;
  const ill = [
    missing(
      lacking(listAt(manifest, 'settings', 'event_subscriptions', 'bot_events').map(String), eventsFor(manifest)),
      'Slack does not send the events',
      'under “Event Subscriptions”, “Subscribe to bot events”, add them',
    ),
    missing(
      lacking(slash, names),
      'Slack does not know the commands',
      'under “App Manifest” paste slack.manifest.yaml',
    ),
    missing(
      lacking([...names, ...commands.map(({ name }) => `/${name}`)], slash),
      'Nothing answers to',
      'under “Slash Commands” remove them',
    ),
    missing(lacking(shortcuts, [shortcut]), 'Messages lack', 'under “Interactivity & Shortcuts” add it for messages'),
    off(on('settings', 'socket_mode_enabled'), 'Socket Mode is off.', 'under “Socket Mode” switch it on'),
    off(
      on('settings', 'interactivity', 'is_enabled'),
      'Buttons and forms do nothing.',
      'under “Interactivity & Shortcuts” switch Interactivity on',
    ),
    off(
      on('features', 'app_home', 'messages_tab_enabled') && !readOnly,
      'Nobody can write to the bot.',
      'under “App Home” switch on the Messages Tab, and let users send messages from it',
    ),
    off(
      on('features', 'app_home', 'home_tab_enabled'),
      'Members see no home page.',
      'under “App Home” switch on the Home Tab',
    ),
  ].flat();
  return ill.length > 0 ? ill : [{ state: 'well', says: 'Events, commands, buttons and pages are set up.' }];
}

/** Those of every app, and of channels that this one may read. */
function eventsFor(manifest: unknown): readonly string[] {
  const granted = listAt(manifest, 'oauth_config', 'scopes', 'bot');
  const coaching = Object.entries(coachingScopes).filter(([scope]) => granted.includes(scope));
  return [...botEvents, ...coaching.map(([, event]) => event)];
}

function missing(names: readonly string[], says: string, next: string): readonly Finding[] {
  return names.length === 0 ? [] : off(false, `${says} ${names.join(', ')}.`, next);
}

function off(well: boolean, says: string, next: string): readonly Finding[] {
  if (well) return [];
  return [{ state: 'ill', says, next: `${pages} ${next}. Reinstall the app if Slack asks for it.` }];
}
