import type { TFontDictionary } from 'pdfmake/interfaces';
import files from 'pdfmake/build/vfs_fonts';

const font = (name: string): Buffer => Buffer.from(files[name] ?? '', 'base64');

/** Roboto as pdfmake ships it: Latin, Greek and Cyrillic, embedded by the letters used. */
export const fonts = (): TFontDictionary => ({
  Roboto: {
    normal: font('Roboto-Regular.ttf'),
    bold: font('Roboto-Medium.ttf'),
    italics: font('Roboto-Italic.ttf'),
    bolditalics: font('Roboto-MediumItalic.ttf'),
  },
});
