/** A mail as the product knows it: text first, one link, nothing that watches the reader. */
export interface Mail {
  to: string;
  replyTo: string;
  fromName: string;
  subject: string;
  text: string;
  /** Stable, from the job key: a mail sent twice by a crash is the same mail to every mail client. */
  messageId: string;
  /** The first mail of the same conversation. */
  references?: string;
  /** Where one POST ends these mails (RFC 8058); reminders only. */
  unsubscribe?: string;
}

/** How mails leave. Tests and other transports stand in here. */
export abstract class MailTransport {
  /** Without a mail server mails are kept as files and reach nobody. */
  readonly onlyKeeps: boolean = false;

  abstract deliver(mail: Mail): Promise<void>;
}
