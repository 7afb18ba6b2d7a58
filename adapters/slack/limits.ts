/**
 * What Slack takes, in characters or in pieces. From docs.slack.dev (reference/block-kit, reference/methods, reference/views)
 * and the comments of @slack/types; what no page states has its reason beside it.
 */
export const limits = {
  blocks: 50,
  viewBlocks: 100,
  /** All texts of a message's blocks together. No page states it; posts were refused from about 11,300 up. */
  message: 10_000,
  /** The fallback text. Slack splits what is longer than some 4,000. */
  fallback: 3_500,
  header: 150,
  section: 3_000,
  /** One text element of a rich text, and one of a context. No page states it: kept to what a section takes. */
  element: 3_000,
  contextElements: 10,
  actions: 25,
  actionId: 255,
  blockId: 255,
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  option: 75,
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
