import type { Json } from './world.ts';

/** Every text in blocks, whatever holds it, in order. */
export function texts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const inside = value as Json;
  const own = ['text', 'alt_text', 'title', 'label', 'hint'].flatMap((name) => {
    const one = inside[name];
    return typeof one === 'string' ? [one] : texts(one);
  });
  const deeper = ['fields', 'elements', 'element', 'accessory', 'options', 'blocks', 'child_blocks'];
  return [...own, ...deeper.flatMap((name) => texts(inside[name]))];
}
