import type { Texts } from './language.js';

const files = import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' });

/** All texts of the staff door; a namespace is the name of its file. */
export const texts: Texts = Object.fromEntries(
  Object.entries(files).map(([file, keys]) => [file.replace(/^.*\/|\.json$/g, ''), keys]),
);
