import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML listens to. Names come without their prefix, for writers choose prefixes freely. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML as it streams by. A document type declaration is refused (TRUST T11): with it come entities that grow
 * without end and addresses to fetch. `where` names the part in a fault.
 */
export async function readXml(stream: Readable, where: string, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, fileName: where });
  parser.on('doctype', () => {
    throw refused(where, 'The file carries a document type declaration.');
  });
  parser.on('error', () => {
    throw refused(where, 'A part of the file is not well-formed XML.');
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(localName(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  const decoder = new TextDecoder();
  for await (const chunk of stream) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  parser.write(decoder.decode()).close();
}

/** An attribute by its name without prefix: `r:id` as `id`; '' when there is none. */
export function prefixed(attributes: Attributes, name: string): string {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? '' : (attributes[key] ?? '');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refused(where: string, message: string): Unreadable {
  return Unreadable.because(
    'BAD_FORMAT',
    where,
    message,
    'Save the file again with the program that made it.',
  );
}
