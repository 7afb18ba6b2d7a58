// Imported before pdf.js, which wants these browser classes at hand when it loads; it uses them only to draw, which nothing
// here does.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, writable: true });
}

// A font is ready at once: it is never drawn.
if (!('FontFace' in globalThis)) {
  const FontFace = class {
    readonly loaded = Promise.resolve();
  };
  Object.defineProperty(globalThis, 'FontFace', { value: FontFace, writable: true });
}
