import type { IncomingHttpHeaders } from 'node:http';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether the Host header names this server. A page on another site can point its own name at 127.0.0.1 (DNS
 * rebinding), but it cannot make the browser send one of these names. The port is free: a container may publish another.
 */
export function namesThisServer(host: string | undefined, configured: string): boolean {
  const name = host?.toLowerCase().replace(/:\d*$/, '');
  return name !== undefined && [...loopback, inUrl(configured)].includes(name);
}

/** The address as it is written in a URL and a Host header: IPv6 in brackets. */
export function inUrl(address: string): string {
  return address.includes(':') ? `[${address.toLowerCase()}]` : address.toLowerCase();
}

/** Whether a request that changes something comes from our own page, or from a program that is no browser. */
export function fromOurPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || headers.origin.replace(/^https?:\/\//, '') === headers.host;
}
