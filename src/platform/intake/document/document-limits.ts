import { AGREEMENT_LIMITS } from '../../../core/clause/agreement-text.js';
import { Unreadable } from '../unreadable.js';

/** What one agreement may hold, and what reading it may cost. */
export const DOCUMENT_LIMITS = {
  ...AGREEMENT_LIMITS,
  /** Reading and placing the text. */
  milliseconds: 20_000,
  /** Of the thread that reads it. */
  megabytes: 512,
};

/** Counts the text of a document while it is read; throws Unreadable (TOO_LARGE) when it is no agreement any more. */
export class TextBudget {
  private characters = 0;

  spend(text: string): void {
    this.characters += text.length;
    if (this.characters > DOCUMENT_LIMITS.characters) throw tooMuchText();
  }
}

export function tooMuchText(): Unreadable {
  const message = `The file holds more than ${DOCUMENT_LIMITS.characters} characters of text.`;
  return Unreadable.because('TOO_LARGE', null, message, 'Send the agreement alone, without other documents.');
}
