import type { Settings } from '../settings.js';
import { isThisMachine } from './this-machine.js';

type Place = Pick<Settings, 'nodeEnv' | 'smtpUrl' | 'publicUrl'>;

/** Whether mails are only files here and Assay runs for the one who develops or tries it. */
export function showsKeptMails({ nodeEnv, smtpUrl, publicUrl }: Place): boolean {
  return nodeEnv === 'development' && !smtpUrl && isThisMachine(new URL(publicUrl).host);
}
