/** One thing that was looked at. `next`: what to do about it, and where to click. */
export interface Finding {
  readonly state: 'well' | 'ill' | 'unknown';
  readonly says: string;
  readonly next?: string;
}

export const pages = 'Open https://api.slack.com/apps, choose your app, and';

/** What is wanted and not there. */
export function lacking(known: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((one) => !known.includes(one));
}
