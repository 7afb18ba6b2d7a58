/**
 * What Discord takes, from its documentation and API description; where the two differ, the smaller. The last two are our
 * own, below what it refuses: all texts of a message together (discord-api-docs#8562), and their size, past which it answers
 * 500 (discord-api-docs#8554).
 */
export const limits = {
  components: 40,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  alt: 1_024,
  files: 10,
  fileBytes: 10 * 1_024 * 1_024,
  modalTitle: 45,
  modalRows: 5,
  label: 45,
  labelHint: 100,
  inputLength: 4_000,
  options: 25,
  optionText: 100,
  commandName: 32,
  commandText: 100,
  optionLength: 6_000,
  text: 3_900,
  bytes: 9_600,
} as const;

/** What a component adds to the size of a message, in bytes, next to its text. */
export const componentBytes = 12;
