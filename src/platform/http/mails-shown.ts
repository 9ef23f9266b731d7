import type { Settings } from '../settings.js';
import { may, type Role } from '../tenancy/role-table.js';
import { isThisMachine } from './this-machine.js';

/** Whoever reads them can sign in as anybody they were written to: only who may give every role reads them. */
export function mayReadKeptMails(role: Role | undefined): boolean {
  return may(role, 'roles.edit');
}

type Place = Pick<Settings, 'nodeEnv' | 'smtpUrl' | 'publicUrl'>;

export const MAIL_PLACES = ['SERVER', 'FOLDER', 'PAGE'] as const;
export type MailPlace = (typeof MAIL_PLACES)[number];

/**
 * Where mails go: to a mail server, or into the data folder. For the one who develops or tries Assay on this machine
 * a page shows what is kept there.
 */
export function mailPlace({ nodeEnv, smtpUrl, publicUrl }: Place): MailPlace {
  if (smtpUrl) return 'SERVER';
  return nodeEnv === 'development' && isThisMachine(new URL(publicUrl).host) ? 'PAGE' : 'FOLDER';
}
