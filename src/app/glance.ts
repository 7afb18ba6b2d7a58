import { followPress } from './carried.ts';
import { commandTools, type GivenTools } from './coach.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';
import type { Field, Form } from './form.ts';
import { checkMay } from './may.ts';
import { maxCharacters } from './pasted.ts';
import { cut } from './plain-text.ts';
import type { Ask, Glance } from './ports.ts';
import { presentProgress } from './present/progress.ts';
import { Problem } from './problem.ts';
import { forWhoReads } from './shared.ts';
import { readValues } from './values.ts';

/** The most fields of a dialog, and values to choose from, that every platform shows. */
const maxFields = 5;
const maxChoices = 25;

/** The most characters in the label, the hint, the title of a dialog. */
const lengths = { label: 45, hint: 100, title: 24 } as const;

/** Answers what is asked in passing: dialogs, values to choose from, and commands that only read. It keeps and counts nothing. */
export function openGlance(given: GivenTools): Glance {
  const tools = commandTools(given);
  return {
    async form(given) {
      const ask = await followPress(given, tools.letters);
      const command = find(ask);
      checkMay(command, ask);
      return command.form ? command.form(ask, tools) : formOf(command, ask);
    },

    async look(ask) {
      const command = find(ask);
      checkMay(command, ask);
      if (!command.reads) throw new Problem('not-here', `${command.name} cannot be shown here. Ask for it by name.`);
      return command.run({ ...ask, values: readValues(command, ask.values) }, tools);
    },

    underWay(ask) {
      const slow = commands.some(({ name, slow }) => name === ask.command && slow);
      // The answer to a message that was edited takes the place of the one before.
      const edited = (ask.message?.version ?? 0) > 0;
      return slow && !edited && !ask.fromBot && !ask.unasked ? forWhoReads(presentProgress(), ask) : null;
    },

    async suggest(ask, option, typed) {
      const command = find(ask);
      if (!command.suggest) return [];
      return (await command.suggest(ask, option, typed, tools)).slice(0, maxChoices);
    },
  };
}

function find(ask: Ask): Command {
  const command = commands.find(({ name }) => name === ask.command);
  if (command) return command;
  throw new Problem('unknown-command', 'I don’t know that command. Ask for help to see what I can do.');
}

/** The dialog of a command that has none of its own: its options, required ones first, with the values known so far. */
function formOf({ name, summary, options }: Command, { values }: Ask): Form {
  const fields = options.filter(({ required }) => required).concat(options.filter(({ required }) => !required));
  if (fields.length === 0) throw new Problem('bad-option', `${name} needs nothing more. Ask for it by name.`);
  const shown = fields
    .slice(0, maxFields)
    .map((option) => fieldOf(option, values[option.name] ?? option.default ?? ''));
  const asked = new Set(shown.map((field) => field.name));
  return {
    title: titleOf(name),
    intro: summary,
    fields: shown,
    submit: 'Send',
    command: name,
    values: Object.fromEntries(Object.entries(values).filter(([option]) => !asked.has(option))),
  };
}

function fieldOf({ name, label, summary, required, kind, choices = [], maxLength }: Option, value: string): Field {
  const field = {
    name,
    label: cut(label ?? sentenceCase(name), lengths.label),
    hint: cut(summary, lengths.hint),
    required,
    value,
  };
  switch (kind) {
    case 'choice':
      return { ...field, kind: 'choice', choices: choices.slice(0, maxChoices) };
    case 'number':
      return { ...field, kind: 'line', maxLength: 9 };
    case 'text':
      return maxLength === undefined
        ? { ...field, kind: 'lines', maxLength: maxCharacters }
        : { ...field, kind: 'line', maxLength };
  }
}

/** A command's name as a title: “Review bullet”. */
function titleOf(name: string): string {
  return cut(sentenceCase(name), lengths.title);
}

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
