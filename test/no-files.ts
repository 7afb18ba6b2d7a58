import { openDownload } from '../src/app/attached.ts';

/** For questions that bring no files, or bring them along. */
export const noFiles = openDownload([]);
