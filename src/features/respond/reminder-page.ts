import type { Wording } from '../assessments/letters.js';

/**
 * A page for people whose mail program opens the address instead of ending the reminders itself. Looking at it ends
 * nothing, since scanners look too; the button posts to the same address. Plain HTML: it needs no script and no style.
 */
export function reminderPage(words: Wording['reminderPage'], language: string, isStopped: boolean): string {
  const { title, question, button, stopped } = words;
  const form = `<p>${question}</p><form method="post"><button>${button}</button></form>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title>`;
  const body = `<main><h1>${title}</h1>${isStopped ? `<p role="status">${stopped}</p>` : form}</main>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
}
