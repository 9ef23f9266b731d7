import { SMTPServer } from 'smtp-server';

/** A real SMTP server on a free port; `mails` are the messages as they came over the wire. */
export async function startMailServer() {
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address();
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
