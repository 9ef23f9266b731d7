import fs from 'node:fs';
import path from 'node:path';
import { readMail, type KeptMail } from '../../src/platform/mail/kept-mails.js';

export type { KeptMail };

/** The mails of the folder, oldest first, as a mail program would show them. */
export function mailsIn(folder: string): KeptMail[] {
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return files.toSorted().map((name) => readMail(fs.readFileSync(path.join(folder, name), 'utf8')));
}

/** The one link of an invitation. */
export function linkIn(mail: KeptMail): string {
  const links = mail.text.match(/https?:\/\/\S+#t=\S+/g) ?? [];
  if (links.length !== 1 || links[0] === undefined) throw new Error(`${links.length} links in: ${mail.text}`);
  return links[0];
}

/** The eight digits that stand alone on a line. */
export function codeIn(mail: KeptMail): string {
  const code = /^\d{4} ?\d{4}\s*$/m.exec(mail.text)?.[0];
  if (code === undefined) throw new Error(`no code in: ${mail.text}`);
  return code.trim();
}
