/** @import { Upload } from './message.js' */
import { button, byId, element } from './element.js';

/** The largest file that is read, in bytes, and the most files at once. */
const [maxBytes, maxFiles] = [5 * 1024 * 1024, 3];

/**
 * The files that go with the next message: chosen, dropped anywhere on the page, or pasted.
 *
 * @param {{ changed: () => void, refuse: (sentence: string) => void }} around
 */
export function uploads({ changed, refuse }) {
  const input = byId('file', HTMLInputElement);
  const list = byId('files', HTMLElement);
  /** @type {File[]} */
  let chosen = [];

  const draw = () => {
    list.replaceChildren(
      ...chosen.map((file) =>
        element(
          'span',
          { class: 'file' },
          `${file.name} (${sizeOf(file.size)})`,
          button('×', () => drop(file), { 'aria-label': `Leave out ${file.name}` }),
        ),
      ),
    );
    list.hidden = chosen.length === 0;
  };

  /** @param {File} file */
  const drop = (file) => {
    chosen = chosen.filter((each) => each !== file);
    draw();
    input.focus();
  };

  /** @param {Iterable<File>} files */
  const add = (files) => {
    for (const file of files) {
      if (file.size > maxBytes)
        refuse(`${file.name} is larger than 5 MB. Export it again without large pictures, or paste its text.`);
      else if (chosen.length === maxFiles) refuse(`I take up to ${maxFiles} files at a time.`);
      else chosen.push(file);
    }
    draw();
    if (chosen.length > 0) changed();
  };

  input.addEventListener('change', () => {
    add(input.files ?? []);
    input.value = '';
  });
  byId('attach', HTMLButtonElement).addEventListener('click', () => input.click());
  addEventListener('paste', (event) => {
    const files = event.clipboardData?.files;
    if (!files || files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  /** @param {DragEvent} event */
  const over = (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  };
  addEventListener('dragenter', over);
  addEventListener('dragover', over);
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping');
  });
  addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    add(event.dataTransfer.files);
  });

  return {
    count: () => chosen.length,
    /** Reads the files and takes them off the composer. @returns {Promise<Upload[]>} */
    take: async () => {
      const taken = chosen;
      chosen = [];
      draw();
      return Promise.all(
        taken.map(async (file) => ({ name: file.name, size: file.size, base64: await base64Of(file) })),
      );
    },
    /** Takes the files off again. */
    clear: () => {
      chosen = [];
      draw();
    },
  };
}

/** @param {number} bytes */
export function sizeOf(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64Of(file) {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => fail(reader.error));
    reader.readAsDataURL(file);
  });
}
