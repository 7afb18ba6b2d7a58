import { afterAll, describe, expect, it } from 'vitest';
import { openDocuments } from '../src/documents/open-documents.ts';
import { pdfBomb, plainResume } from './files.ts';

const resume = { name: 'cv.txt', bytes: Buffer.from(plainResume) };

describe('uploads are read apart from the app', () => {
  const documents = openDocuments({ work: 20_000, time: 60_000, memory: 100 * 1024 * 1024 });
  afterAll(() => documents.stop());

  it('reads a resume', async () => {
    expect(await documents.read(resume)).toMatchObject({ kind: 'read', resume: { name: { value: 'Noor van Dijk' } } });
  });

  it('stops a file that floods its memory, answers those beside it, and reads the next', async () => {
    const bomb = { name: 'bomb.pdf', bytes: pdfBomb(200) };
    const [flooded, beside] = await Promise.all([documents.read(bomb), documents.read(resume)]);
    expect(flooded).toMatchObject({ kind: 'unreadable', code: 'too-large-inside' });
    expect(beside.kind).toBe('read');
    expect((await documents.read(resume)).kind).toBe('read');
  });

  it('refuses a file above the size limit without reading it', async () => {
    const large = { name: 'large.txt', bytes: new Uint8Array(6 * 1024 * 1024) };
    expect(await documents.read(large)).toMatchObject({ kind: 'unreadable', code: 'too-large' });
  });

  it('uses a hostile name for nothing but its ending', async () => {
    const read = await documents.read({ ...resume, name: '../../../tmp/\u202Efdp.exe <@U1> @here"; rm -rf ~.txt' });
    expect(read.kind).toBe('read');
    expect(JSON.stringify(read)).not.toMatch(/rm -rf|@here|\.\.\//);
  });
});

describe('a file that takes too long', () => {
  const documents = openDocuments({ work: 60_000, time: 1, memory: 1024 * 1024 * 1024 });
  afterAll(() => documents.stop());

  it('is refused with a sentence that says so', async () => {
    expect(await documents.read({ name: 'bomb.pdf', bytes: pdfBomb(100) })).toMatchObject({
      kind: 'unreadable',
      code: 'too-slow',
      message: expect.stringContaining('took too long'),
    });
  });
});
