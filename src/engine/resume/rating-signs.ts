import type { Page } from './document.ts';
import { ratingRows, skillBars } from './drawn-ratings.ts';
import { type LayoutSign, signOf } from './layout-sign.ts';
import type { Line } from './lines.ts';

/** Skills rated by dots, stars, bars, shares or marks out of five. */
export function ratingSigns(pages: readonly Page[], skillLines: readonly Line[]): LayoutSign[] {
  const written = skillLines
    .filter(({ text }) => writtenRating.test(text))
    .map((line) => signOf('rating', line, line.text));
  if (written.length > 0) return written;
  return pages.flatMap((page) =>
    [...ratingRows(page), ...skillBars(page)].map((piece) => signOf('rating', piece, piece.text)),
  );
}

const writtenRating = /[●○★☆■□▪▯▮◯⬤]{3,}|\b\d{1,2}\s?\/\s?(?:5|10)\b|\b\d{2,3}\s?%/;
