/** What stands between angle brackets in a message: a person, a channel, everybody, or a link; and after a bar its label. */
const bracketed = /<([^<>|]*)(?:\|([^<>]*))?>/g;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * What a member wrote, as they see it themselves. Slack escapes three characters and puts people, channels and links in angle
 * brackets: https://docs.slack.dev/messaging/formatting-message-text.
 */
export function plainText(text: string): string {
  return text
    .replace(bracketed, (_whole, target: string, label: string | undefined) => label || named(target))
    .replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

/** A target without a label: people and channels stay as their ids, links as their addresses. */
function named(target: string): string {
  if (target.startsWith('!')) return `@${target.slice(1).split('^')[0]}`;
  return target.replace(/^mailto:/, '');
}

/** Whether a message, as Slack delivers it, speaks to this user. */
export function speaksTo(text: string, user: string): boolean {
  return user !== '' && (text.includes(`<@${user}>`) || text.includes(`<@${user}|`));
}

/** The message, as Slack delivers it, without its words to this user. */
export function withoutMentions(text: string, user: string): string {
  return user === '' ? text : text.replaceAll(new RegExp(`<@${user}(?:\\|[^<>]*)?>[ \\t]*[,:]?`, 'g'), '').trim();
}
