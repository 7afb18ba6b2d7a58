import { everyComponent } from './refusals.ts';

/** What a member can read of a message with components: its texts, the words on its buttons, the names of its files. */
export function readMessage(body: unknown): string {
  return everyComponent(inOrder(body))
    .flatMap(({ type, content, label, file, items }) => {
      if (type === 10) return [shown(String(content))];
      if (type === 2) return [String(label)];
      if (type === 13) return [String(Object(Object(file).url))];
      if (type === 12) return (items as { description?: string }[]).map(({ description = '' }) => description);
      return [];
    })
    .join('\n');
}

/** A section's button stands at its right: it is read after its texts. */
function inOrder(body: unknown): unknown {
  const { components, accessory } = Object(body);
  if (!Array.isArray(components)) return body;
  const inner = components.map(inOrder);
  return { ...Object(body), accessory: undefined, components: accessory ? [...inner, accessory] : inner };
}

/** Markdown as it is shown: our own marks gone, escapes resolved. */
export function shown(markdown: string): string {
  return markdown.replace(
    /\\([^0-9A-Za-z\s])|^(?:> )?-# (?:• )?|^### |^> |^- |\*\*|__/gm,
    (_found, escaped) => escaped ?? '',
  );
}

/** What Discord would act on in a text: everything it gives a meaning to that is not escaped and that we never write. */
export function liveIn(markdown: string): readonly string[] {
  return markdown.replace(/\\[^0-9A-Za-z\s]/g, 'x').match(/[<>@[\]`~|](?<!^>(?= ))|:\/\/|\*{3,}|_{5,}/gm) ?? [];
}
