import {
  type Kind,
  oneOf,
  optionalAddress,
  optionalText,
  optionalYesNo,
  sender,
  text,
  whole,
} from './kinds.js';

/** One environment variable. The check at boot, `.env.example` and the README table are all made from these. */
export interface Setting<T> {
  readonly name: string;
  readonly kind: Kind<T>;
  /** The value when the variable is absent or empty; null means none. */
  readonly standard: string | null;
  readonly meaning: string;
  readonly remedy: string;
  /** Never printed, not even when it is refused. */
  readonly secret?: true;
  /** Shown instead of the standard value where that depends on another setting. */
  readonly standardInWords?: string;
}

export const SETTINGS = {
  port: setting({
    name: 'PORT',
    kind: whole(0, 65_535),
    standard: '4000',
    meaning: 'The port everything is served on; 0 takes any free one.',
    remedy: 'Choose a free port, for example PORT=4000.',
  }),
  host: setting({
    name: 'HOST',
    kind: text,
    standard: '127.0.0.1',
    meaning: 'The network address to listen on; 0.0.0.0 makes Assay reachable from other machines.',
    remedy: 'Use HOST=127.0.0.1 for this machine only, or HOST=0.0.0.0 behind a proxy that speaks https.',
  }),
  handedSockets: setting({
    name: 'LISTEN_FDS',
    kind: whole(0, 1),
    standard: '0',
    meaning:
      'Set to 1 by systemd (socket activation) and others that hold the port themselves: PORT and HOST then count no more, and no request fails while Assay is restarted.',
    remedy: 'Hand over one socket, as file descriptor 3, or leave it empty.',
  }),
  handedTo: setting({
    name: 'LISTEN_PID',
    kind: optionalText,
    standard: null,
    standardInWords: 'whichever process is started',
    meaning: 'Set together with LISTEN_FDS: the number of the process the socket is for.',
    remedy: 'Leave it to whatever hands the socket over.',
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    kind: optionalAddress(['https', 'http']),
    standard: null,
    standardInWords: 'http://localhost:PORT',
    meaning: 'The address people type; it stands in invite links and mails.',
    remedy: 'Give the whole address without a path, for example PUBLIC_URL=https://assay.example.com.',
  }),
  nodeEnv: setting({
    name: 'NODE_ENV',
    kind: oneOf(['development', 'production', 'test']),
    standard: 'development',
    meaning:
      'In development, mails without a mail server can be read at /mails by an owner who is signed in on this machine.',
    remedy: 'Use NODE_ENV=production on a server that others reach.',
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    kind: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
    standard: 'info',
    meaning: 'How much the log says. It never holds personal data, at no level.',
    remedy: 'Use LOG_LEVEL=info, or LOG_LEVEL=debug while looking for a fault.',
  }),
  dataFolder: setting({
    name: 'ASSAY_DATA',
    kind: text,
    standard: './.data',
    meaning:
      'The folder for the database, the files and the mails that were not sent. A relative path starts at the project.',
    remedy: 'Name a folder this user may write to, for example ASSAY_DATA=./.data.',
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    kind: optionalAddress(['postgres', 'postgresql']),
    standard: null,
    standardInWords: 'the embedded server',
    meaning:
      'A PostgreSQL 18 server of your own, as a login that may create roles. Set, the embedded server is not started.',
    remedy:
      'Write it as DATABASE_URL=postgres://login:password@host:5432/assay, or leave it empty for the embedded server.',
    secret: true,
  }),
  ...passwords(),
  smtpUrl: setting({
    name: 'SMTP_URL',
    kind: optionalAddress(['smtp', 'smtps']),
    standard: null,
    standardInWords: 'none: mails are kept as files',
    meaning: 'The mail server. Without it each mail becomes an .eml file in the data folder.',
    remedy:
      'Write it as SMTP_URL=smtps://login:password@mail.example.com:465, with special characters percent-encoded.',
    secret: true,
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    kind: sender,
    standard: 'Assay <assay@localhost>',
    meaning: 'The sender of every mail.',
    remedy: 'Write it as MAIL_FROM="Assay <assay@example.com>".',
  }),
  clamd: setting({
    name: 'ASSAY_CLAMD',
    kind: optionalText,
    standard: null,
    standardInWords: 'none: uploads are checked, but not for viruses',
    meaning: 'Where ClamAV listens. While it is down, uploaded files wait and nobody can open them.',
    remedy: 'Write host and port, or the path of its socket, for example ASSAY_CLAMD=localhost:3310.',
  }),
  demoWanted: setting({
    name: 'ASSAY_DEMO',
    kind: optionalYesNo,
    standard: null,
    standardInWords: 'yes with the embedded server, else no',
    meaning: 'Whether an empty instance begins with the demo workspace, removable in one click.',
    remedy: 'Use ASSAY_DEMO=yes or ASSAY_DEMO=no.',
  }),
  sessionIdleMinutes: setting({
    name: 'ASSAY_SESSION_IDLE_MINUTES',
    kind: whole(1, 1440),
    standard: '30',
    meaning: 'Minutes without a request after which a staff session ends.',
    remedy: 'Use a number of minutes up to one day, for example ASSAY_SESSION_IDLE_MINUTES=30.',
  }),
  sessionMaxMinutes: setting({
    name: 'ASSAY_SESSION_MAX_MINUTES',
    kind: whole(1, 10_080),
    standard: '720',
    meaning: 'Minutes after which a staff session ends whatever happens.',
    remedy: 'Use a number of minutes up to one week, for example ASSAY_SESSION_MAX_MINUTES=720.',
  }),
  requestsPerSecond: setting({
    name: 'ASSAY_REQUESTS_PER_SECOND',
    kind: whole(0, 10_000),
    standard: '20',
    meaning:
      'Requests a second that one session may send, and three times as many at once; 0 for any number.',
    remedy: 'Use a whole number, for example ASSAY_REQUESTS_PER_SECOND=20.',
  }),
  inviteDays: setting({
    name: 'ASSAY_INVITE_DAYS',
    kind: whole(1, 365),
    standard: '14',
    meaning:
      'Days for which a vendor’s invite link can be used, and never less than to the end of the day on which the answers are due; then it asks for a new one with one click, and every answer is still there.',
    remedy: 'Use a number of days up to a year, for example ASSAY_INVITE_DAYS=14.',
  }),
  mailCode: setting({
    name: 'ASSAY_MAIL_CODE',
    kind: oneOf(['off', 'new-browser', 'always']),
    standard: 'new-browser',
    meaning:
      'When a vendor types a code from a mail before stored answers are shown. The choice is printed in the report.',
    remedy: 'Use ASSAY_MAIL_CODE=new-browser, always or off.',
  }),
  node: setting({
    name: 'ASSAY_NODE',
    kind: optionalText,
    standard: null,
    standardInWords: 'the Node that npm installed',
    meaning: 'The Node program that runs the server.',
    remedy: 'Name a Node 22.22.3, 24.15 or newer, for example ASSAY_NODE=/usr/bin/node.',
  }),
};

function setting<T>(described: Setting<T>): Setting<T> {
  return described;
}

/** The four logins of the database; they matter only where the server is not the embedded one. */
function passwords() {
  return {
    runtimePassword: password('ASSAY_RUNTIME_PASSWORD', 'app_rt, the login for the privacy team’s requests'),
    vendorPassword: password('ASSAY_VENDOR_PASSWORD', 'app_vendor, the login for the vendor’s requests'),
    workerPassword: password('ASSAY_WORKER_PASSWORD', 'app_worker, the login for jobs'),
    migratorPassword: password('ASSAY_MIGRATOR_PASSWORD', 'app_migrator, the login that changes tables'),
  };
}

function password(name: string, whose: string): Setting<string | undefined> {
  return setting({
    name,
    kind: optionalText,
    standard: null,
    standardInWords: 'none; required with DATABASE_URL',
    meaning: `The password of ${whose}.`,
    remedy: `Make one with: openssl rand -hex 24, and set ${name} to it.`,
    secret: true,
  });
}
