import type { Texts } from './language.js';

const files = import.meta.glob<Record<string, unknown>>(
  ['./de/ui.json', './de/portal.json', './de/respond.json'],
  {
    eager: true,
    import: 'default',
  },
);

/** The texts the vendor's door needs, and no others. */
export const texts: Texts = Object.fromEntries(
  Object.entries(files).map(([file, keys]) => [file.replace(/^.*\/|\.json$/g, ''), keys]),
);
