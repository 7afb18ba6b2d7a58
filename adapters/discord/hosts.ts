/** Where Discord keeps what members upload. */
const fileHosts: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
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
