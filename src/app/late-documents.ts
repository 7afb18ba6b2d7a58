import type { Documents } from './ports.ts';

/** Readers of files that are opened when the first file comes: for a one-shot program that mostly reads none. */
export function openLateDocuments(open: () => Promise<Documents>): Documents {
  let opened: Promise<Documents> | undefined;
  const documents = (): Promise<Documents> => {
    opened ??= open();
    return opened;
  };
  return {
    read: async (upload) => (await documents()).read(upload),
    annotate: async (pdf, notes, summary) => (await documents()).annotate(pdf, notes, summary),
    print: async (resume, format) => (await documents()).print(resume, format),
    stop: async () => (await opened)?.stop(),
  };
}
