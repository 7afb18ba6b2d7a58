import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Slack knows of one installation. */
interface Grant {
  readonly owner: string;
  readonly organisation: boolean;
  token: string;
  refresh: string;
  works: boolean;
}

/** The part of Slack that gives out tokens, on a loopback port. A refresh token is good once. */
export interface Authority {
  readonly api: string;
  readonly grants: readonly Grant[];
  readonly renewals: number;
  /** Every method is answered with this status from now on; 200 to answer as usual. */
  status: number;
  /** What a code that `codeFor` gave leads to. */
  codeFor(owner: string, options?: { readonly organisation?: boolean; readonly seconds?: number }): string;
  /** The app is removed there: its tokens work no more. */
  revoke(owner: string): void;
  close(): Promise<void>;
}

export const appId = 'A0PROOFLINE';

export async function openAuthority(): Promise<Authority> {
  const grants: Grant[] = [];
  const codes = new Map<string, { owner: string; organisation: boolean; seconds: number | undefined }>();
  let made = 0;
  const state = { status: 200, renewals: 0 };

  const access = (body: URLSearchParams): object => {
    if (body.get('client_id') !== 'client' || body.get('client_secret') !== 'secret') {
      return { ok: false, error: 'bad_client_secret' };
    }
    made += 1;
    const fresh = { token: `xoxe.xoxb-${made}`, refresh: `xoxe-${made}` };
    if (body.get('grant_type') === 'refresh_token') {
      const grant = grants.find(({ refresh }) => refresh === body.get('refresh_token'));
      if (!grant) return { ok: false, error: 'invalid_refresh_token' };
      state.renewals += 1;
      Object.assign(grant, fresh);
      return {
        ok: true,
        access_token: fresh.token,
        refresh_token: fresh.refresh,
        expires_in: 43_200,
        token_type: 'bot',
      };
    }
    const code = body.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    if (!asked) return { ok: false, error: 'invalid_code' };
    const { owner, organisation, seconds } = asked;
    grants.push({ owner, organisation, ...fresh, works: true });
    return {
      ok: true,
      app_id: appId,
      token_type: 'bot',
      access_token: fresh.token,
      scope: 'commands,chat:write',
      bot_user_id: `U-${owner}`,
      authed_user: { id: 'U0ADMIN' },
      team: organisation ? null : { id: owner, name: 'Bootcamp' },
      enterprise: organisation ? { id: owner, name: 'School' } : null,
      is_enterprise_install: organisation,
      ...(seconds === undefined ? {} : { refresh_token: fresh.refresh, expires_in: seconds }),
    };
  };

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (state.status !== 200) return void response.writeHead(state.status).end('{}');
    const body = new URLSearchParams(text);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? body.get('token');
    const grant = grants.find((one) => one.token === token);
    const tested = grant?.works ? { ok: true, bot_id: 'B0' } : { ok: false, error: 'account_inactive' };
    const answer = request.url?.endsWith('oauth.v2.access') ? access(body) : tested;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    grants,
    get renewals() {
      return state.renewals;
    },
    get status() {
      return state.status;
    },
    set status(status) {
      state.status = status;
    },
    codeFor(owner, { organisation = false, seconds } = {}) {
      const code = `code-${owner}-${codes.size}`;
      codes.set(code, { owner, organisation, seconds });
      return code;
    },
    revoke(owner) {
      for (const grant of grants) if (grant.owner === owner) grant.works = false;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
