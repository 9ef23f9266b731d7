import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { envExample, settingsTable, TABLE_BEGIN, TABLE_END, withSettingsTable } from './config/documents.js';
import { SETTINGS } from './config/settings.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const names = Object.values(SETTINGS).map((setting) => setting.name);

function accepted(env: Record<string, string>) {
  const reading = readConfig(env, ROOT);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

function problemsOf(env: Record<string, string>) {
  const reading = readConfig(env, ROOT);
  return reading.ok ? [] : reading.problems;
}

describe('the settings', () => {
  it('are complete without any variable', () => {
    const { config, warnings } = accepted({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      dataFolder: path.join(ROOT, '.data'),
      demo: true,
      nodeEnv: 'development',
      sessionIdleMinutes: 30,
      sessionMaxMinutes: 720,
      inviteDays: 14,
      mailCode: 'new-browser',
    });
    expect(warnings).toEqual([]);
  });

  it('treat an empty variable as an absent one', () => {
    const empty = Object.fromEntries(names.map((name) => [name, '']));
    expect(accepted(empty).config).toEqual(accepted({}).config);
  });

  it('name all mistakes at once, each with its remedy', () => {
    const problems = problemsOf({
      PORT: '70000',
      NODE_ENV: 'staging',
      SMTP_URL: 'mail.example.com',
      ASSAY_INVITE_DAYS: '1.5',
      MAIL_FROM: 'a\nBcc: b@example.com',
      ASSAY_SESSION_IDLE_MINUTES: '60',
      ASSAY_SESSION_MAX_MINUTES: '30',
    });
    expect(problems.map((problem) => problem.name)).toEqual([
      'PORT',
      'NODE_ENV',
      'SMTP_URL',
      'MAIL_FROM',
      'ASSAY_INVITE_DAYS',
      'ASSAY_SESSION_MAX_MINUTES',
    ]);
    for (const { message, remedy } of problems) {
      expect(message).toMatch(/\.$/);
      expect(remedy.length).toBeGreaterThan(10);
    }
  });

  it.each(['abc', '-1', '65536', '80a', '0x50', '1e3', '99999999999', ' '])(
    'refuse the port “%s”',
    (PORT) => {
      expect(problemsOf({ PORT }).map((problem) => problem.name)).toEqual(['PORT']);
    },
  );

  it('want the passwords of all four logins with a database of one’s own', () => {
    const problems = problemsOf({ DATABASE_URL: 'postgres://login:pw@db.example.com/assay' });
    expect(problems.map((problem) => problem.name)).toEqual([
      'ASSAY_RUNTIME_PASSWORD',
      'ASSAY_VENDOR_PASSWORD',
      'ASSAY_WORKER_PASSWORD',
      'ASSAY_MIGRATOR_PASSWORD',
    ]);
  });

  it('never repeat a secret, not even a refused one', () => {
    const told = JSON.stringify(
      problemsOf({ DATABASE_URL: 'mysql://login:hunter2@db', SMTP_URL: 'hunter2' }),
    );
    expect(told).toContain('DATABASE_URL');
    expect(told).not.toContain('hunter2');
  });

  it('start without the demo on a database of one’s own unless it is asked for', () => {
    const passwords = Object.fromEntries(names.filter((name) => /PASSWORD/.test(name)).map((n) => [n, 'x']));
    const own = { DATABASE_URL: 'postgres://db.example.com/assay', ...passwords };
    expect(accepted(own).config.demo).toBe(false);
    expect(accepted({ ...own, ASSAY_DEMO: 'yes' }).config.demo).toBe(true);
    expect(accepted({ ASSAY_DEMO: 'no' }).config.demo).toBe(false);
  });

  it('point out a name that is probably a slip', () => {
    const { warnings } = accepted({ ASSAY_DTA: '/x', ASSAY_SERVICE_HOST: '10.0.0.1' });
    expect(warnings.map(({ name, remedy }) => [name, remedy])).toEqual([
      ['ASSAY_DTA', 'Did you mean ASSAY_DATA?'],
      ['ASSAY_SERVICE_HOST', 'The settings are listed in .env.example.'],
    ]);
  });

  it('warn that nobody can sign in over http at another address', () => {
    const { warnings } = accepted({ PUBLIC_URL: 'http://assay.example.com/' });
    expect(warnings.map((warning) => warning.name)).toEqual(['PUBLIC_URL']);
    expect(accepted({ PUBLIC_URL: 'https://assay.example.com/' }).config.publicUrl).toBe(
      'https://assay.example.com',
    );
  });
});

describe('the documents of the settings', () => {
  it('name every setting once', () => {
    for (const name of names) {
      expect(envExample().split(`#${name}=`)).toHaveLength(2);
      expect(settingsTable().split(`| \`${name}\` |`)).toHaveLength(2);
    }
  });

  it('replace only what stands between the marks', () => {
    const readme = `before\n${TABLE_BEGIN}\nthe table of yesterday\n${TABLE_END}\nafter\n`;
    const written = withSettingsTable(readme);
    expect(written).toMatch(/^before\n/);
    expect(written).toMatch(/\nafter\n$/);
    expect(written).not.toContain('yesterday');
    expect(withSettingsTable(written)).toBe(written);
  });

  it('are current (mend with: node dist/server/config/write-documents.js)', () => {
    expect(fs.readFileSync(path.join(ROOT, '.env.example'), 'utf8')).toBe(envExample());
    const readme = path.join(ROOT, 'README.md');
    const text = fs.existsSync(readme) ? fs.readFileSync(readme, 'utf8') : '';
    expect(text).toBe(withSettingsTable(text));
  });
});
