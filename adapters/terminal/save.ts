import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../src/app/problem.ts';
import type { Block, Reply } from '../../src/app/reply.ts';

/** Writes the pictures and files of an answer into a folder, which is made where it is missing. Throws the `Problem` that says why not. */
export async function saveFiles({ blocks, parts }: Reply, folder: string): Promise<void> {
  const files = [blocks, ...parts].flat().flatMap(filesIn);
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, bytes } of files) await writeFile(join(folder, plainName(name)), bytes);
  } catch (error) {
    const code = Object(error).code ?? 'unknown';
    throw new Problem('cannot-open', `I cannot write into the folder given as save (${code}). Give another one.`);
  }
}

function filesIn(block: Block): readonly { readonly name: string; readonly bytes: Buffer }[] {
  switch (block.kind) {
    case 'file':
      return [{ name: block.name, bytes: Buffer.from(block.text) }];
    case 'attachment':
    case 'picture':
      return [{ name: block.name, bytes: Buffer.from(block.base64, 'base64') }];
    case 'more':
      return block.blocks.flatMap(filesIn);
    default:
      return [];
  }
}

/** A name that leads nowhere else: no folder, nothing hidden. */
function plainName(name: string): string {
  return name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'file';
}
