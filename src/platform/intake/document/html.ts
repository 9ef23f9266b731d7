/** HTML: parsed as browsers do, its lines told by the core. Nothing is run or fetched. */
import { Parser } from 'htmlparser2';
import type { AgreementText } from '../../../core/clause/agreement-text.js';
import { HtmlLines } from '../../../core/clause/html-lines.js';
import { Unreadable } from '../unreadable.js';
import { tooMuchText } from './document-limits.js';

export function readHtml(html: string): AgreementText {
  const page = new HtmlLines();
  new Parser(page.listener, { decodeEntities: true, lowerCaseTags: true }).end(html);
  const { lines, fault } = page.finish();
  if (fault !== null) throw fault === 'TOO_LARGE' ? tooMuchText() : door();
  return { pages: null, lines };
}

function door(): Unreadable {
  const message = 'The page asks for a password: it is a sign-in page, not an agreement.';
  return Unreadable.because(
    'BAD_FORMAT',
    null,
    message,
    'Sign in, save the agreement itself, and send that.',
  );
}
