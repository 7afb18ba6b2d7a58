import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeAdapter } from './adapter-suite.ts';
import { runInMemory } from './terminal-wire.ts';

describeAdapter({
  name: 'terminal',
  cannot: {
    press: 'it prints the command to type',
    edit: 'a command that was typed stands as it is',
    stop: 'one command is one process, which ends with its answer',
  },
  never: [/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/, /[\u202a-\u202e\u2066-\u2069]/],
  ways: ['as a path'],
  async open(answer) {
    const folder = await mkdtemp(join(tmpdir(), 'proofline-upload-'));
    return {
      async upload(_way, { name, bytes }) {
        await writeFile(join(folder, name), bytes);
        const { out, err } = await runInMemory(['review-resume', join(folder, name)], answer);
        return { text: out + err, wire: out + err };
      },
      async ask(command, values) {
        const options = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
        const { out, err } = await runInMemory([command, '--all', ...options], answer);
        return { text: out + err, wire: out + err };
      },
      close: () => rm(folder, { recursive: true }),
    };
  },
});
