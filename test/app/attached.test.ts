import { expect, it } from 'vitest';
import { maxFileBytes, openDownload } from '../../src/app/attached.ts';
import { maxUpload } from '../../src/documents/read-document.ts';

const member = { platform: 'web', community: 'here', id: 'me' };

it('the largest file that is fetched is the largest that is read', async () => {
  expect(maxFileBytes).toBe(maxUpload);
  const download = openDownload([]);
  const of = (length: number) => ({
    name: 'cv.pdf',
    size: null,
    content: { base64: Buffer.alloc(length).toString('base64') },
  });
  expect(await download({ member }, of(maxFileBytes))).toHaveLength(maxFileBytes);
  await expect(download({ member }, of(maxFileBytes + 1))).rejects.toThrow('larger than 5 MB');
});
