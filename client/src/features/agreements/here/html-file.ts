import type { AgreementText } from '@core/clause/agreement-text.js';
import { HtmlLines } from '@core/clause/html-lines.js';
import { Parser } from 'htmlparser2';
import { DeviceFault } from './device-fault.js';

/** The text of a web page, parsed as on the server: the same lines, so the same verdicts. */
export function textOfHtml(html: string): AgreementText {
  const page = new HtmlLines();
  new Parser(page.listener, { decodeEntities: true, lowerCaseTags: true }).end(html);
  const { lines, fault } = page.finish();
  if (fault !== null) throw new DeviceFault(fault === 'TOO_LARGE' ? 'TOO_LARGE' : 'BAD_FORMAT');
  return { pages: null, lines };
}
