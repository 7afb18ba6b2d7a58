import type { Command, Option } from './command.ts';
import { Problem } from './problem.ts';

/** The values of a question, held against the command's options; defaults filled in. Throws the `Problem` that names the option. */
export function readValues(
  command: Command,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = new Set(command.options.map(({ name }) => name));
  if (Object.keys(given).some((name) => !known.has(name))) {
    const names = [...known].join(', ');
    throw new Problem(
      'bad-option',
      names ? `${command.name} takes only these options: ${names}.` : `${command.name} takes no options.`,
    );
  }
  const values: Record<string, string> = {};
  for (const option of command.options) {
    const value = readValue(command, option, Object.hasOwn(given, option.name) ? given[option.name] : undefined);
    if (value !== undefined) values[option.name] = value;
  }
  return values;
}

function readValue(command: Command, option: Option, given: string | undefined): string | undefined {
  const value = given ?? option.default;
  if (value === undefined) {
    if (!option.required) return undefined;
    throw new Problem('missing-option', `${command.name} needs ${option.name}: ${option.summary}`);
  }
  switch (option.kind) {
    case 'text':
      return value;
    case 'choice':
      return readChoice(option, value);
    case 'number':
      if (/^[1-9]\d{0,8}$/.test(value.trim())) return value.trim();
      throw new Problem('bad-option', `${option.name} must be a whole number from 1 up, such as 2.`);
  }
}

/** The choice with that value; its label and other names count too, and case does not matter. Throws the `Problem` that lists the choices. */
export function readChoice(option: Option, given: string): string {
  const wanted = given.trim().toLowerCase();
  const choices = option.choices ?? [];
  const choice = choices.find(
    ({ value, label, also = [] }) => value === wanted || label.toLowerCase() === wanted || also.includes(wanted),
  );
  if (choice) return choice.value;
  const allowed = choices.map(({ value }) => value).join(', ');
  throw new Problem('bad-option', `${option.name} must be one of: ${allowed}.`);
}
