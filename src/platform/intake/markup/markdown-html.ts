import MarkdownIt from 'markdown-it';
import { LINE } from './html-blocks.js';

/** HTML inside Markdown is read too: lists write line breaks of a cell as `<br>`. It is only read, never shown. */
const MARKDOWN = new MarkdownIt({ html: true, linkify: false });

/** Markdown as HTML whose rows and entries carry their line in the source. Front matter is left out, its lines count. */
export function markdownHtml(text: string): string {
  const tokens = MARKDOWN.parse(withoutFrontMatter(text), {});
  for (const token of tokens)
    if (token.map !== null && token.nesting === 1) token.attrSet(LINE, String(token.map[0] + 1));
  return MARKDOWN.renderer.render(tokens, MARKDOWN.options, {});
}

function withoutFrontMatter(text: string): string {
  const front = /^---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[^\S\n]*(?=\r?\n|$)/.exec(text)?.[0] ?? '';
  return front.replaceAll(/[^\n]/g, '') + text.slice(front.length);
}
