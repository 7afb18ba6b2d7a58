/** Whether an address is one on this machine. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}

/**
 * Whether an address that Slack gave is Slack's own: on the API's host, or the hosts for files and for answers beside it. Nothing
 * else is ever fetched, and no token goes anywhere else. Where the API is on this machine, any port of it will do.
 */
export function isSlackAddress(text: string, api: string): boolean {
  if (!URL.canParse(text)) return false;
  const [url, home] = [new URL(text), new URL(api)];
  if (url.username || url.password) return false;
  if (isLoopback(home)) return isLoopback(url) && url.protocol === home.protocol;
  const known = [home.hostname, `files.${home.hostname}`, `hooks.${home.hostname}`];
  return url.protocol === 'https:' && url.port === home.port && known.includes(url.hostname);
}
