import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/tenancy/role-table.js';
import { Templates } from '../../platform/templates.js';

export { fill } from '../../platform/mail/fill.js';

export const LETTER_LANGUAGES = ['en', 'de'] as const;

export type MailKind =
  | 'invite'
  | 'renewed'
  | 'view-link'
  | 'asks'
  | 'new-link'
  | 'code'
  | 'passed-on'
  | 'handed-over'
  | 'reminder'
  | 'overdue'
  | 'reopened'
  | 'change-wish'
  | 'wish-declined';

/** The words we address a vendor with, one file a language: `templates/mails`. */
export interface Wording {
  readonly titles: Readonly<Record<Role, string>>;
  readonly statement: string;
  /** What stands on the receipt: nobody read it yet, it is being read, the review is finished, with questions or without. */
  readonly next: Readonly<Record<'sent' | 'inReview' | 'done' | 'doneAsk' | 'doneAsks', string>>;
  /** What stands for a question a reviewer asked without a note. */
  readonly ask: string;
  /** How long answers are kept; `span` is one of the last four. */
  readonly kept: Readonly<Record<'noEnd' | 'for' | 'year' | 'years' | 'month' | 'months', string>>;
  /** What stands on the vendor's own copy. */
  readonly copy: Readonly<
    Record<'title' | 'sent' | 'sentPart' | 'notSent' | 'document' | 'validUntil', string>
  >;
  readonly from: string;
  readonly noteLine: string;
  /** The page on which a person ends the reminders. */
  readonly reminderPage: Readonly<Record<'title' | 'question' | 'button' | 'stopped', string>>;
  readonly mails: Readonly<Record<MailKind, { readonly subject: string; readonly text: readonly string[] }>>;
}

@Injectable()
export class Letters {
  constructor(private readonly templates: Templates) {}

  wording(language: string): Wording {
    const known = LETTER_LANGUAGES.find((each) => each === language) ?? 'en';
    return this.templates.json(`mails/${known}.json`) as Wording;
  }
}
