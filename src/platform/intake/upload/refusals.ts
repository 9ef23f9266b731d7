import { Unreadable } from '../unreadable.js';

/** Why a file is not taken, each with what to do. The codes are what the vendor's page has words for. */
export type UploadRefusal =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'WRONG_TYPE'
  | 'PASSWORD_PROTECTED'
  | 'UNREADABLE_FILE'
  | 'UNSAFE_FILE'
  | 'VIRUS';

export function empty(): Unreadable {
  return Unreadable.because('EMPTY', null, 'The file is empty.', 'Choose the file with its content.');
}

/** @param message a whole sentence, as in the others: whoever reads another language gets it in theirs */
export function wrongType(message: string): Unreadable {
  return Unreadable.because(
    'WRONG_TYPE',
    null,
    message,
    'Send it as PDF, PNG, JPEG, DOCX, XLSX, CSV, TXT or JSON.',
  );
}

export function otherThanItsName(ending: string): Unreadable {
  const message = `The name ends in .${ending}, and the content is something else.`;
  return Unreadable.because(
    'WRONG_TYPE',
    null,
    message,
    'Give it its true ending, or send it as PDF, PNG, JPEG, DOCX, XLSX, CSV, TXT or JSON.',
  );
}

export function locked(): Unreadable {
  const message = 'The file is protected by a password.';
  return Unreadable.because(
    'PASSWORD_PROTECTED',
    null,
    message,
    'Save it without a password and send it again.',
  );
}

export function damaged(message: string): Unreadable {
  return Unreadable.because('UNREADABLE_FILE', null, message, 'Send it again, or save it anew.');
}

export function unsafe(message: string): Unreadable {
  return Unreadable.because('UNSAFE_FILE', null, message, 'Save it anew, for example as PDF, and send that.');
}

export function tooManyPixels(most: number): Unreadable {
  const message = `The picture has more than ${most / 1_000_000} million points.`;
  return Unreadable.because('TOO_LARGE', null, message, 'Make the picture smaller, or send it as PDF.');
}
