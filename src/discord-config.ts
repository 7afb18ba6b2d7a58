/** What an operator decides of Discord. */
export interface DiscordSettings {
  /** Where Discord's API is, without a version and without a slash at the end. */
  readonly api: string;
  readonly token: string;
  /** Whether messages are listened to. Without it only interactions over HTTP are taken. */
  readonly gateway: boolean;
  /** Whether Discord lets us read messages that do not speak to us. */
  readonly messageContent: boolean;
  /** Which shards this process runs, of how many; null for all that Discord proposes. */
  readonly shards: { readonly first: number; readonly last: number; readonly count: number } | null;
  /** Where interactions are delivered to, if not over the gateway. */
  readonly endpoint: { readonly publicKey: string; readonly host: string; readonly port: number } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Null where no token is set: then there is no Discord. Adds a sentence to `faults` for each variable that is wrong. */
export function readDiscord(environment: Environment, host: string, faults: string[]): DiscordSettings | null {
  const token = environment.DISCORD_TOKEN || '';
  const endpoint = readEndpoint(environment, host, faults);
  const gateway = readGateway(environment, faults);
  const set = ['DISCORD_PUBLIC_KEY', 'DISCORD_INTENTS', 'DISCORD_SHARDS'].filter((name) => environment[name]);
  if (token === '') {
    if (set.length > 0)
      faults.push(`${set.join(', ')} cannot do without DISCORD_TOKEN: it is on the page “Bot” of your application.`);
    return null;
  }
  if (!/^[\w-]{18,}\.[\w-]+\.[\w-]{27,}$/.test(token)) {
    faults.push(
      'DISCORD_TOKEN must be a bot token: three parts with dots between them, from “Reset Token” on the page “Bot”.',
    );
  }
  if (!gateway && endpoint === null) {
    faults.push('DISCORD_GATEWAY=no needs DISCORD_PUBLIC_KEY: without both, nothing would reach Proofline.');
  }
  return {
    api: readApi(environment, faults),
    token,
    gateway,
    messageContent: readIntents(environment, faults),
    shards: readShards(environment, faults),
    endpoint,
  };
}

function readEndpoint(environment: Environment, host: string, faults: string[]): DiscordSettings['endpoint'] {
  const publicKey = environment.DISCORD_PUBLIC_KEY || '';
  const port = environment.DISCORD_PORT || '3002';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    faults.push('DISCORD_PORT must be a whole number from 0 to 65535; 0 takes any free port.');
  }
  if (publicKey === '') return null;
  if (!/^[0-9a-f]{64}$/i.test(publicKey)) {
    faults.push('DISCORD_PUBLIC_KEY must be 64 digits from 0 to f: it is on the page “General Information”.');
  }
  return { publicKey, host, port: Number(port) };
}

function readGateway(environment: Environment, faults: string[]): boolean {
  const given = environment.DISCORD_GATEWAY || 'yes';
  if (given !== 'yes' && given !== 'no')
    faults.push('DISCORD_GATEWAY must be yes, or no for interactions over HTTP alone.');
  return given !== 'no';
}

function readIntents(environment: Environment, faults: string[]): boolean {
  const given = environment.DISCORD_INTENTS || '';
  if (given !== '' && given !== 'message-content') {
    faults.push('DISCORD_INTENTS must be message-content, for channels whose posts are reviewed, or be left out.');
  }
  return given !== '';
}

function readShards(environment: Environment, faults: string[]): DiscordSettings['shards'] {
  const given = environment.DISCORD_SHARDS || '';
  if (given === '') return null;
  const [, first, last = first, count] = /^(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4})$/.exec(given) ?? [];
  const shards = { first: Number(first), last: Number(last), count: Number(count) };
  if (!(shards.first <= shards.last && shards.last < shards.count)) {
    faults.push(
      'DISCORD_SHARDS must look like 0-1/4: the first and the last shard of this process, and how many there are in all.',
    );
    return null;
  }
  return shards;
}

function readApi(environment: Environment, faults: string[]): string {
  const address = environment.DISCORD_API_URL || 'https://discord.com/api';
  if (!isApiAddress(address)) {
    faults.push(
      'DISCORD_API_URL must be https://discord.com/api, or an address on this machine, without a slash at the end.',
    );
  }
  return address;
}

function isApiAddress(text: string): boolean {
  if (!URL.canParse(text) || text.endsWith('/')) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return false;
  return (protocol === 'https:' && hostname === 'discord.com') || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}
