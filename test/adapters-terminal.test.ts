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
  async open(answer) {
    return {
      async ask(command, values) {
        const options = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
        const { out, err } = await runInMemory([command, '--all', ...options], answer);
        return { text: out + err, wire: out + err };
      },
      async close() {},
    };
  },
});
