import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Mail } from '../../src/platform/mail/mail.js';
import { NodemailerTransport } from '../../src/platform/mail/nodemailer.transport.js';
import { startMailServer } from '../support/mail-server.mjs';

const MAIL: Mail = {
  to: 'vera@mailwren.example',
  replyTo: 'ines@alder.example',
  fromName: 'Alder Group privacy team (via Assay)',
  subject: '[Alder Group] Privacy questions for Mailwren, by 12 Jan 2027',
  text: 'Your personal link:\n\nhttp://localhost:4000/respond#t=asy_inv_example\n',
  messageId: '<dlv_1@localhost>',
};

describe('mails', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'assay-mail-'));
  const from = 'Assay <assay@alder.example>';

  it('leave by SMTP, with the owner to answer to and a stable id', async () => {
    const server = await startMailServer();
    const transport = new NodemailerTransport({ smtpUrl: server.url, from, folder });
    expect(transport.onlyKeeps).toBe(false);
    await transport.deliver(MAIL);
    await server.close();
    const [mail] = server.mails;
    expect(mail).toContain('From: "Alder Group privacy team (via Assay)" <assay@alder.example>');
    expect(mail).toContain('Reply-To: ines@alder.example');
    expect(mail).toContain('Message-ID: <dlv_1@localhost>');
    expect(mail).toContain('Auto-Submitted: auto-generated');
    expect(mail).not.toMatch(/<img|text\/html|pixel/i);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('say that they did not leave when the server is gone', async () => {
    const gone = new NodemailerTransport({ smtpUrl: 'smtp://127.0.0.1:9', from, folder });
    await expect(gone.deliver(MAIL)).rejects.toThrow();
  });

  it('become files only their owner can read while no server is set', async () => {
    const transport = new NodemailerTransport({ from, folder });
    expect(transport.onlyKeeps).toBe(true);
    await transport.deliver(MAIL);
    const [name] = fs.readdirSync(folder);
    const file = path.join(folder, name!);
    expect(fs.readFileSync(file, 'utf8')).toContain('To: vera@mailwren.example');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    fs.rmSync(folder, { recursive: true });
  });
});
