/**
 * The way back to whoever used a slash command or pressed a button. `answer`: a message that shows that work is under way
 * waits to be filled; `change`: the message that the button is on is changed.
 */
export interface WayBack {
  readonly kind: 'answer' | 'change';
  readonly application: string;
  readonly interaction: string;
  readonly token: string;
}

/** Discord keeps a way back open for 15 minutes; we leave it half a minute earlier. */
const open = 14.5 * 60_000;

/** For how long a way back may not be known to Discord yet although we are sent its question, in milliseconds. */
const opening = 4_000;

export function writeWayBack({ kind, application, interaction, token }: WayBack): string {
  return [kind, application, interaction, token].join('/');
}

export function readWayBack(text: string): WayBack | null {
  const [, kind, application, interaction, token] = /^(answer|change)\/(\d+)\/(\d+)\/(.+)$/s.exec(text) ?? [];
  if (!kind || !application || !interaction || !token) return null;
  return { kind: kind === 'change' ? 'change' : 'answer', application, interaction, token };
}

export function isOpen({ interaction }: WayBack, now: number): boolean {
  return now - timeOf(interaction) < open;
}

export function isOpening({ interaction }: WayBack, now: number): boolean {
  return now - timeOf(interaction) < opening;
}

/** When a Discord id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + 1_420_070_400_000;
}

/** The way to the message that an interaction shows. */
export function originalOf({ application, token }: WayBack): `/${string}` {
  return `/webhooks/${application}/${token}/messages/@original`;
}

/** The way to further messages of an interaction. */
export function furtherOf({ application, token }: WayBack): `/${string}` {
  return `/webhooks/${application}/${token}`;
}
