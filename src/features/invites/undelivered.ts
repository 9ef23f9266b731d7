/**
 * Why a mail did not arrive, in words that are kept beside it. The words of a mail server may name the address: only its
 * code is kept.
 */
export const UNDELIVERED = {
  replaced: { message: 'The link was replaced before the mail left.' },
  late: { message: 'The code had run out before the mail left.' },
};

export function refusedForNow(code: string): string {
  const message = `The mail server refused (${code}). It is tried again.`;
  return message;
}

export function refusedForGood(code: string): string {
  const message = `No mail reaches this address (${code}). It is not tried again.`;
  return message;
}
