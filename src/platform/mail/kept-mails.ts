import fs from 'node:fs/promises';
import path from 'node:path';

/** A mail that was kept as a file because no mail server is set. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
}

/** The mails of a folder as a mail program would show them, oldest first; none when nothing was sent yet. */
export async function keptMails(folder: string): Promise<readonly KeptMail[]> {
  const names = await fs.readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.eml')).toSorted();
  return Promise.all(files.map(async (name) => readMail(await fs.readFile(path.join(folder, name), 'utf8'))));
}

/** The files of a folder that hold a mail of these Message-IDs. */
export async function filesOf(folder: string, messageIds: ReadonlySet<string>): Promise<readonly string[]> {
  const names = await fs.readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const file = path.join(folder, name);
    if (messageIds.has(messageIdOf(await fs.readFile(file, 'utf8')))) found.push(file);
  }
  return found;
}

function messageIdOf(source: string): string {
  return header(headersOf(source), 'Message-ID');
}

/** One text part, as our own transport writes it. */
export function readMail(source: string): KeptMail {
  const headers = headersOf(source);
  const body = source.split('\r\n\r\n').slice(1).join('\r\n\r\n');
  const encoding = header(headers, 'Content-Transfer-Encoding');
  return {
    to: header(headers, 'To'),
    subject: header(headers, 'Subject'),
    date: header(headers, 'Date'),
    text: encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : unquoted(body, encoding),
  };
}

function headersOf(source: string): string {
  const [head = ''] = source.split('\r\n\r\n', 1);
  return head.replaceAll(/\r\n[ \t]+/g, ' ');
}

function header(headers: string, name: string): string {
  const raw = new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  return raw.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, encodedWord);
}

/** RFC 2047: a word of a header that is not ASCII. */
function encodedWord(_: string, kind: string, text: string): string {
  return kind.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString('utf8')
    : unquoted(text.replaceAll('_', ' '), 'quoted-printable');
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
