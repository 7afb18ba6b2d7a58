import type { Command } from './command.ts';
import { askCoachCommand } from './commands/ask-coach.ts';
import { coachChannelCommand } from './commands/coach-channel.ts';
import { compareVersionsCommand } from './commands/compare-versions.ts';
import { correctResumeCommand } from './commands/correct-resume.ts';
import { deletePostingCommand } from './commands/delete-posting.ts';
import { deleteReviewCommand } from './commands/delete-review.ts';
import { exportMeCommand } from './commands/export-me.ts';
import { exportResumeCommand } from './commands/export-resume.ts';
import { forgetMeCommand } from './commands/forget-me.ts';
import { helpCommand } from './commands/help.ts';
import { historyCommand } from './commands/history.ts';
import { homeCommand } from './commands/home.ts';
import { keywordGapCommand } from './commands/keyword-gap.ts';
import { pageCommand } from './commands/page.ts';
import { postingsCommand } from './commands/postings.ts';
import { pressCommand } from './commands/press.ts';
import { privacyCommand } from './commands/privacy.ts';
import { progressCommand } from './commands/progress.ts';
import { relabelCommand } from './commands/relabel.ts';
import { reviewBulletCommand } from './commands/review-bullet.ts';
import { reviewResumeCommand } from './commands/review-resume.ts';
import { rewriteCommand } from './commands/rewrite.ts';
import { savePostingCommand } from './commands/save-posting.ts';
import { scanPostingCommand } from './commands/scan-posting.ts';
import { shareReviewCommand } from './commands/share-review.ts';
import { showReviewCommand } from './commands/show-review.ts';
import { whyCommand } from './commands/why.ts';
import { wrongCommand } from './commands/wrong.ts';

/** Everything a member can ask, in the order a menu shows it; what is behind buttons alone comes last. */
export const commands: readonly Command[] = [
  reviewBulletCommand,
  rewriteCommand,
  reviewResumeCommand,
  exportResumeCommand,
  keywordGapCommand,
  scanPostingCommand,
  savePostingCommand,
  postingsCommand,
  deletePostingCommand,
  askCoachCommand,
  whyCommand,
  progressCommand,
  historyCommand,
  helpCommand,
  privacyCommand,
  exportMeCommand,
  forgetMeCommand,
  homeCommand,
  correctResumeCommand,
  showReviewCommand,
  coachChannelCommand,
  shareReviewCommand,
  wrongCommand,
  deleteReviewCommand,
  compareVersionsCommand,
  pageCommand,
  pressCommand,
  relabelCommand,
];

/** Those that menus and help name: the others are behind buttons. */
export const menuCommands: readonly Command[] = commands.filter(({ hidden }) => !hidden);
