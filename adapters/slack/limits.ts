/**
 * What Slack takes, in UTF-16 units or in pieces. From docs.slack.dev (reference/block-kit, reference/methods, reference/views)
 * and the comments of @slack/types; what no page states has its reason beside it.
 */
export const limits = {
  blocks: 50,
  viewBlocks: 100,
  /** All texts of a message's blocks together. No page states it: see `weight`. */
  message: 10_000,
  /**
   * The same with what Slack adds for each block and element. Posts of markdown alone were refused from 13,297 characters
   * up, a divider cost 125 of them, and one of many blocks was refused with 11,341 (bolt-js #2509 and #2867).
   */
  weight: 12_000,
  blockWeight: 125,
  elementWeight: 10,
  /** The fallback text. `chat.update` refuses more than 4,000, and what has no blocks is split there. */
  fallback: 3_900,
  header: 150,
  section: 3_000,
  /** One text in a rich text or a context. No page states it for rich text: kept to what a text object takes. */
  text: 3_000,
  contextElements: 10,
  containerBlocks: 10,
  containerTitle: 150,
  actions: 25,
  actionId: 255,
  blockId: 255,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  option: 75,
  optionValue: 75,
  options: 100,
  placeholder: 150,
  inputLabel: 2_000,
  inputHint: 2_000,
  input: 3_000,
  modalTitle: 24,
  metadata: 3_000,
  callbackId: 255,
  alt: 2_000,
} as const;
