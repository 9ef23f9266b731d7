import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { MailTransport, type Mail } from './mail.js';

/** By SMTP when an address is set; otherwise each mail becomes an `.eml` file that any mail program opens. */
@Injectable()
export class NodemailerTransport extends MailTransport {
  override readonly onlyKeeps: boolean;
  private readonly smtp;

  constructor(private readonly options: { smtpUrl?: string; from: string; folder: string }) {
    super();
    this.onlyKeeps = !options.smtpUrl;
    this.smtp = options.smtpUrl
      ? createTransport(options.smtpUrl)
      : createTransport({ streamTransport: true, buffer: true });
  }

  async deliver(mail: Mail): Promise<void> {
    const sent = await this.smtp.sendMail({
      from: { name: mail.fromName, address: addressIn(this.options.from) },
      to: mail.to,
      replyTo: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      references: mail.references,
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail) },
    });
    if (this.onlyKeeps) await this.keep((sent as unknown as { message: Buffer }).message);
  }

  private async keep(message: Buffer): Promise<void> {
    await fs.mkdir(this.options.folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    await fs.writeFile(path.join(this.options.folder, name), message, { mode: 0o600 });
  }
}

/** One click in the mail program, without a page in between (RFC 8058). */
function unsubscribeHeaders({ unsubscribe }: Mail): Record<string, string> {
  if (unsubscribe === undefined) return {};
  return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function addressIn(sender: string): string {
  return /<([^>]+)>/.exec(sender)?.[1] ?? sender;
}
