import fs from 'node:fs';
import path from 'node:path';

export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

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

function readMail(source: string): KeptMail {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const body = rest.join('\r\n\r\n');
  const encoding = header(headers, 'Content-Transfer-Encoding');
  return {
    to: header(headers, 'To'),
    subject: header(headers, 'Subject'),
    text: encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body, encoding),
  };
}

function header(headers: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
}

/** RFC 2045 section 6.7: soft line breaks, and bytes as `=C3`. */
function unquoted(body: string, encoding: string): string {
  if (encoding !== 'quoted-printable') return body;
  const joined = body.replaceAll('=\r\n', '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
