import type { Settings } from '../settings.js';
import { isThisMachine } from './this-machine.js';

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
