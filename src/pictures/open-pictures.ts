import { createRequire } from 'node:module';
import type { Pictures } from '../app/ports.ts';
import { trendSvg } from './trend.ts';

/**
 * Draws pictures with fonts of its own, so that the same data give the same bytes on every machine. The library and the
 * fonts are loaded with the first picture.
 */
export function openPictures(): Pictures {
  const { resolve } = createRequire(import.meta.url);
  const fontFiles = [
    resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  ];
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  return {
    async trend(picture) {
      const { renderAsync } = await import('@resvg/resvg-js');
      return (await renderAsync(trendSvg(picture), { font })).asPng();
    },
  };
}
