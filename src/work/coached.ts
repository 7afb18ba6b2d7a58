import type { Communities } from '../app/ledger.ts';

/** How long an answer holds, in milliseconds: a channel that is switched on or off is so everywhere after that. */
const holds = 30_000;

/** The most answers remembered: a busy community has hundreds of channels. */
const most = 5_000;

type Coaches = Communities['coaches'];

/** The same question, asked of the database once in a while: it comes with every message that anybody posts. */
export function remembering(coaches: Coaches): Coaches {
  const known = new Map<string, { readonly yes: boolean; readonly until: number }>();
  return async (tenant, channel) => {
    const name = JSON.stringify([tenant.platform, tenant.community, channel]);
    const found = known.get(name);
    if (found && found.until > performance.now()) return found.yes;
    const yes = await coaches(tenant, channel);
    known.delete(name);
    known.set(name, { yes, until: performance.now() + holds });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return yes;
  };
}
