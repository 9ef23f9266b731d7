import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, isReady, startServer, temporaryFolder } from '../support/started-server.js';

describe('a start that cannot work', () => {
  afterEach(cleanUp);

  it('leaves a database of another PostgreSQL version as it is', async () => {
    const data = temporaryFolder();
    fs.mkdirSync(path.join(data, 'postgres'));
    fs.writeFileSync(path.join(data, 'postgres/PG_VERSION'), '15\n');
    const server = startServer({ ASSAY_DATA: data });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('PostgreSQL 15');
    expect(server.said()).toContain('Nothing was changed');
    expect(fs.readdirSync(path.join(data, 'postgres'))).toEqual(['PG_VERSION']);
    expect(fs.readFileSync(path.join(data, 'postgres/PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('leaves a folder alone that holds something else', async () => {
    const data = temporaryFolder();
    fs.cpSync(import.meta.filename, path.join(data, 'postgres/notes.txt'));
    const server = startServer({ ASSAY_DATA: data });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('holds no database');
    expect(fs.readdirSync(path.join(data, 'postgres'))).toEqual(['notes.txt']);
  });

  it('names every wrong setting at once and touches nothing', async () => {
    const data = path.join(temporaryFolder(), 'untouched');
    const server = startServer({
      ASSAY_DATA: data,
      PORT: 'many',
      ASSAY_MAIL_CODE: 'sometimes',
      SMTP_URL: 'here',
    });
    expect(await server.ended).toBe(1);
    for (const name of ['PORT', 'ASSAY_MAIL_CODE', 'SMTP_URL']) expect(server.said()).toContain(`${name}: `);
    expect(fs.existsSync(data)).toBe(false);
  });

  it('says what to do about an address this machine does not have', async () => {
    const server = startServer({ ASSAY_DATA: temporaryFolder(), HOST: '192.0.2.1' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('HOST=127.0.0.1');
  });

  it('takes over the lock of a process that no longer runs', async () => {
    const data = temporaryFolder();
    const holder = {
      pid: process.pid,
      birth: 'another boot 1',
      startedAt: '2026-01-01T00:00:00Z',
      address: null,
    };
    fs.writeFileSync(path.join(data, 'running.json'), JSON.stringify(holder));
    const server = startServer({ ASSAY_DATA: data });
    expect(await isReady(await server.address())).toBe(true);
  }, 30_000);
});
