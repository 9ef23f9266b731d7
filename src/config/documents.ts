import { type Setting, SETTINGS } from './settings.js';

export const TABLE_BEGIN = '<!-- settings:begin -->';
export const TABLE_END = '<!-- settings:end -->';

/** The table between the two marks in README.md. */
export function settingsTable(): string {
  const rows = all().map(
    (setting) =>
      `| \`${setting.name}\` | ${cell(setting.kind.words)} | ${cell(standard(setting))} | ${cell(setting.meaning)} |`,
  );
  return ['| Setting | Value | Without it | What it does |', '|---|---|---|---|', ...rows].join('\n');
}

/** The whole of .env.example: every setting, commented out, so that a copy changes nothing. */
export function envExample(): string {
  const head =
    '# Every setting of Assay. Copy this file to .env and take the # from what you change;\n' +
    '# a variable of the environment wins over .env. Made from src/config/settings.ts.\n';
  const entries = all().map((setting) =>
    [
      `# ${setting.meaning}`,
      `# Value: ${setting.kind.words}. Without it: ${standard(setting)}.`,
      `#${setting.name}=${quoted(setting.standard ?? '')}`,
    ].join('\n'),
  );
  return `${head}\n${entries.join('\n\n')}\n`;
}

/** The README with its table replaced; the README itself when it has no marks. */
export function withSettingsTable(readme: string): string {
  const from = readme.indexOf(TABLE_BEGIN);
  const to = readme.indexOf(TABLE_END);
  if (from < 0 || to < from) return readme;
  return `${readme.slice(0, from + TABLE_BEGIN.length)}\n\n${settingsTable()}\n\n${readme.slice(to)}`;
}

function all(): Setting<unknown>[] {
  return Object.values(SETTINGS);
}

function standard(setting: Setting<unknown>): string {
  return setting.standardInWords ?? setting.standard ?? 'none';
}

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('<', '\\<');
}

function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}
