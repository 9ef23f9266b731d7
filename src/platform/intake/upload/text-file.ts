import { decodeText } from '../decode-text.js';
import { unsafe, wrongType, damaged } from './refusals.js';

const MARKUP = /^\s*(<\?xml|<!doctype|<!--|<html|<head|<body|<script|<svg|<iframe|<math)/i;
const ANYWHERE = /<(script|svg|iframe|object|embed)[\s>/]/i;

/** CSV, TXT and JSON: text without control characters, and no page that a browser would run (TRUST T11). */
export function checkText(bytes: Uint8Array, ending: 'csv' | 'txt' | 'json'): void {
  const text = decodeText(bytes);
  if (MARKUP.test(text)) throw wrongType('The file is a web page or a drawing, which is not taken here.');
  if (ending === 'json') checkJson(text);
  else if (ANYWHERE.test(text))
    throw unsafe('The file is refused for safety: it contains the code of a web page.');
}

function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw damaged('The file is damaged or cut off: it is not JSON.');
  }
}
