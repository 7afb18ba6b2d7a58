import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './world.ts';

/** One session, connected or waiting to be taken up again. */
interface Session {
  readonly id: string;
  readonly shard: number;
  readonly intents: number;
  readonly events: { readonly s: number; readonly t: string; readonly d: Json }[];
  sequence: number;
  socket: WebSocket | null;
}

/** The gateway: identifies, resumes, and delivers in order to the session of each shard. */
export interface GatewayDouble {
  /** How often it was begun anew, and taken up. */
  readonly identified: number[];
  resumed: number;
  /** Sends an event to the sessions of a shard; what is not connected has it when it resumes. */
  dispatch(guild: string | null, t: string, d: Json): void;
  connected(): number;
  /** Asks everybody to connect anew. */
  reconnect(): void;
  /** Cuts every connection, without a word. */
  cut(): void;
  /** Ends every session: resuming is refused. */
  forget(): void;
  /** The gateway takes no connections until it does again. */
  away: boolean;
  close(): void;
}

const heartbeat = 30_000;
const messageContent = 1 << 15;

export function openGatewayDouble(
  server: Server,
  { bot, token, url, guilds }: { bot: string; token: string; url: () => string; guilds: () => readonly Json[] },
): GatewayDouble {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  let shards = 1;
  let made = 0;

  server.on('upgrade', (request, socket, head) => {
    if (self.away) return socket.destroy();
    return sockets.handleUpgrade(request, socket, head, (opened) => greet(opened));
  });

  const send = (socket: WebSocket | null, json: Json) => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(json));
  };
  const deliver = (session: Session, t: string, d: Json) => {
    session.sequence += 1;
    const event = { s: session.sequence, t, d: t.startsWith('MESSAGE_') ? permitted(d, session.intents) : d };
    session.events.push(event);
    send(session.socket, { op: 0, ...event });
  };
  /** Without leave to read them, only what speaks to the bot has content. */
  const permitted = (d: Json, intents: number): Json => {
    const speaks = JSON.stringify(d.mentions ?? []).includes(bot) || Object(d.author).id === bot;
    if (d.guild_id === undefined || speaks || (intents & messageContent) !== 0) return d;
    return { ...d, content: '', attachments: [], components: [] };
  };

  const greet = (socket: WebSocket) => {
    let session: Session | undefined;
    send(socket, { op: 10, d: { heartbeat_interval: heartbeat } });
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data));
      if (Buffer.byteLength(String(data)) > 4_096) return socket.close(4002);
      if (op === 1) return send(socket, { op: 11 });
      if (op === 2) {
        if (d.token !== token) return socket.close(4004);
        made += 1;
        const [shard, count] = d.shard ?? [0, 1];
        shards = count;
        session = { id: `session-${made}`, shard, intents: d.intents, events: [], sequence: 0, socket };
        sessions.set(session.id, session);
        self.identified.push(shard);
        deliver(session, 'READY', {
          v: 10,
          user: { id: bot, username: 'proofline', bot: true },
          guilds: guilds().map(({ id }) => ({ id, unavailable: true })),
          session_id: session.id,
          resume_gateway_url: url(),
          application: { id: bot, flags: 0 },
          shard: [shard, count],
        });
        for (const guild of guilds()) if (shardOf(String(guild.id)) === shard) deliver(session, 'GUILD_CREATE', guild);
        return undefined;
      }
      if (op === 6) {
        session = sessions.get(d.session_id);
        if (!session) return send(socket, { op: 9, d: false });
        session.socket = socket;
        self.resumed += 1;
        for (const event of session.events.filter(({ s }) => s > d.seq)) send(socket, { op: 0, ...event });
        send(socket, { op: 0, t: 'RESUMED', s: session.sequence, d: {} });
      }
      return undefined;
    });
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.socket = null;
      if (code === 1_000 || code === 1_001) sessions.delete(session.id);
    });
  };
  const shardOf = (guild: string) => Number((BigInt(guild) >> 22n) % BigInt(shards));

  const self: GatewayDouble = {
    identified: [],
    resumed: 0,
    away: false,
    dispatch(guild, t, d) {
      const shard = guild === null ? 0 : shardOf(guild);
      for (const session of sessions.values()) if (session.shard === shard) deliver(session, t, d);
    },
    connected: () => [...sessions.values()].filter(({ socket }) => socket !== null).length,
    reconnect() {
      for (const { socket } of sessions.values()) send(socket, { op: 7, d: null });
    },
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    forget() {
      for (const { socket } of sessions.values()) send(socket, { op: 9, d: false });
      sessions.clear();
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
  return self;
}
