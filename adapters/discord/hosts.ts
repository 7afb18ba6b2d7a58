/** Where Discord keeps what members upload. */
const fileHosts: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/** Whether Discord's API may be called at an address: its own, or for tests one on this machine. Without a slash at the end. */
export function isApiAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || text.endsWith('/') || url.username || url.password || url.search || url.hash) return false;
  return (url.protocol === 'https:' && url.hostname === 'discord.com') || isLoopback(url);
}

/**
 * Whether a file may be fetched from an address that Discord gave: from its own hosts only. Where the API is on this machine,
 * any port of it will do.
 */
export function isFileAddress(text: string, api: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  if (isLoopback(new URL(api))) return isLoopback(url);
  return url.protocol === 'https:' && url.port === '' && fileHosts.includes(url.hostname);
}
