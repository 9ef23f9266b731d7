/** What `platform` needs to know of the configuration; `src/config.ts` fulfils it. */
export abstract class Settings {
  abstract readonly root: string;
  abstract readonly publicUrl: string;
  abstract readonly dataFolder: string;
  abstract readonly nodeEnv: string;
  abstract readonly smtpUrl?: string;
  abstract readonly mailFrom: string;
  /** Where ClamAV listens; without it uploads are not scanned for viruses. */
  abstract readonly clamd?: string;
  abstract readonly sessionIdleMinutes: number;
  abstract readonly sessionMaxMinutes: number;
  abstract readonly inviteDays: number;
  /** When a vendor types a code from a mail before it sees stored answers (TRUST T4). */
  abstract readonly mailCode: 'off' | 'new-browser' | 'always';
  /** Requests a second and session; 0 for any number (TRUST T10). */
  abstract readonly requestsPerSecond: number;
  abstract readonly demo: boolean;
}
