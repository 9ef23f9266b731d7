/** Markdown and plain text, as far as one agreement goes. */
import type { AgreementText } from '../../../core/clause/agreement-text.js';
import { markdownLines } from '../../../core/clause/markdown-lines.js';
import { TextBudget } from './document-limits.js';

export function readMarkdown(text: string): AgreementText {
  new TextBudget().spend(text);
  return { pages: null, lines: markdownLines(text) };
}
