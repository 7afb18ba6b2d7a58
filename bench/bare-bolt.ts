import { App } from '@slack/bolt';

/** What a Bolt app costs that only acknowledges: a listener that does nothing. PORT, SLACK_API, TOKEN and SECRET say how it runs. */
const { PORT, SLACK_API = '', TOKEN = '', SECRET = '' } = process.env;

const app = new App({
  token: TOKEN,
  signingSecret: SECRET,
  endpoints: '/slack/events',
  clientOptions: { slackApiUrl: SLACK_API, retryConfig: { retries: 0 }, timeout: 5_000 },
});
app.message(async () => {});
await app.start({ port: Number(PORT), host: '127.0.0.1' });
process.stdout.write('ready\n');
