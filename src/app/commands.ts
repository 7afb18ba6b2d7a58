import type { Command } from './command.ts';
import { exportMeCommand } from './commands/export-me.ts';
import { forgetMeCommand } from './commands/forget-me.ts';
import { helpCommand } from './commands/help.ts';
import { historyCommand } from './commands/history.ts';
import { homeCommand } from './commands/home.ts';
import { keywordGapCommand } from './commands/keyword-gap.ts';
import { privacyCommand } from './commands/privacy.ts';
import { reviewBulletCommand } from './commands/review-bullet.ts';
import { scanPostingCommand } from './commands/scan-posting.ts';
import { whyCommand } from './commands/why.ts';

/** Everything a member can ask, in the order a menu shows it. */
export const commands: readonly Command[] = [
  reviewBulletCommand,
  keywordGapCommand,
  scanPostingCommand,
  whyCommand,
  historyCommand,
  helpCommand,
  privacyCommand,
  exportMeCommand,
  forgetMeCommand,
  homeCommand,
];
