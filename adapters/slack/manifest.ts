import type { Command } from '../../src/app/command.ts';
import { scopes } from './scopes.ts';

/** Events that Slack delivers without any of the optional scopes. */
export const botEvents = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const;

export const shortcut = 'Review this message';

/** What a name of one common word is led by, so that it is taken neither from Slack nor from another app. */
export const slashPrefix = 'proofline-';

/** How a command is typed in Slack: `/review-bullet`, `/proofline-help`. */
export function slashNameOf(name: string): string {
  return name.includes('-') ? `/${name}` : `/${slashPrefix}${name}`;
}

type Setting = string | boolean | readonly string[] | readonly Settings[] | Settings;
interface Settings {
  readonly [name: string]: Setting;
}

/** The settings of the app at api.slack.com: all it needs in Socket Mode, and nothing more. */
export function manifestOf(commands: readonly Command[]): Settings {
  return {
    display_information: {
      name: 'Proofline',
      description: 'Feedback on resume bullets: what works, what to change, and why. Private unless you share it.',
      background_color: '#3f4ba0',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Proofline', always_online: true },
      shortcuts: [
        {
          name: shortcut,
          type: 'message',
          callback_id: 'review-message',
          description: 'Get feedback on the bullets in this message. Only you see it.',
        },
      ],
      slash_commands: commands.map((command) => ({
        command: slashNameOf(command.name),
        description: command.summary,
        ...hintOf(command),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: { bot_events: botEvents },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

/** What may be typed after a command: the values to choose from, or in a few words what it is. */
function hintOf({ options, takesText }: Command): { readonly usage_hint?: string } {
  const option = options.find(({ name }) => name === takesText);
  if (!option) return {};
  const [words = ''] = option.summary.split(/[,:.]/);
  const values = option.choices?.map(({ value }) => value).join(' | ');
  return { usage_hint: `[${values ?? words.charAt(0).toLowerCase() + words.slice(1)}]` };
}

/** Settings as YAML. Every text is in quotes as JSON has them, which YAML reads the same. */
export function writeYaml(settings: Settings, indent = ''): string {
  return Object.entries(settings)
    .map(([name, value]) => `${indent}${name}:${writeValue(value, indent)}`)
    .join('\n');
}

function writeValue(value: Setting, indent: string): string {
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}`;
  if (!Array.isArray(value)) return `\n${writeYaml(value as Settings, `${indent}  `)}`;
  return (value as readonly (string | Settings)[])
    .map((item) => {
      if (typeof item === 'string') return `\n${indent}  - ${JSON.stringify(item)}`;
      return `\n${indent}  - ${writeYaml(item, `${indent}    `).trimStart()}`;
    })
    .join('');
}
