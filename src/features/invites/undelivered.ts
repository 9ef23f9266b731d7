/**
 * Why a mail did not arrive, in words that are kept beside it. The words of a mail server may name the address: only its
 * code is kept.
 */
export const UNDELIVERED = {
  replaced: { message: 'The link was replaced before the mail left.' },
  late: { message: 'The code had run out before the mail left.' },
  withdrawn: { message: 'The questionnaire was withdrawn before the mail left.' },
  gone: { message: 'The answers were deleted before the mail left.' },
};

/** What stands beside a mail that was kept, once there is a mail server. */
export const SENT_LATER = { message: 'It was sent later, when there was a mail server.' };
export const NOT_SENT_LATER = {
  DELETED: { message: 'It is not sent any more: the answers were deleted.' },
  WITHDRAWN: { message: 'It is not sent any more: the questionnaire was withdrawn.' },
  NEWER: { message: 'It is not sent any more: a newer mail took its place.' },
  PAST: { message: 'It is not sent any more: the time for which it was meant is past.' },
  ANSWERED: { message: 'It is not sent any more: the answers are in.' },
  CLOSED: { message: 'It is not sent any more: the link was closed or replaced.' },
  OPENED: {
    message: 'It is not sent any more: the link has been opened since, so it arrived by another way.',
  },
  DONE: { message: 'It is not sent any more: what it was about is settled.' },
};

export function refusedForNow(code: string): string {
  const message = `The mail server refused (${code}). It is tried again.`;
  return message;
}

export function refusedForGood(code: string): string {
  const message = `No mail reaches this address (${code}). It is not tried again.`;
  return message;
}
