import { describe, expect, jest, test } from '@jest/globals';
import fs from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { LinksService } from '../../src/features/identity/links.service.js';
import { OrganisationsService } from '../../src/features/identity/organisations.service.js';
import type { Person } from '../../src/features/identity/person.entity.js';
import { PeopleService } from '../../src/features/identity/people.service.js';
import { staffContext } from '../../src/features/identity/sessions.service.js';
import { Database } from '../../src/platform/database/database.js';
import { Clock } from '../../src/platform/tenancy/clock.js';
import { NOBODY } from '../../src/platform/tenancy/context.js';
import type { Role } from '../../src/platform/tenancy/role-table.js';
import { openJourney } from '../support/journey.js';
import { faultsOn } from '../support/journey-looks.js';
import * as team from '../support/journey-staff.js';
import { visit, type Visitor } from '../support/journey-visitor.js';

/** People, groups and the log, as the owner of the demo workspace uses them. */
const journey = await openJourney();
const inBrowser = journey === null ? test.skip : test;

jest.setTimeout(120_000);

let owner: Visitor;

/** A browser in which somebody is signed in who has no link of their own in the demo. */
function as(role: Role): Promise<Visitor> {
  return enterAs((person) => person.role === role);
}

async function enterAs(isMeant: (person: Person) => boolean, title = 'Vendors'): Promise<Visitor> {
  const { browser, server } = journey!;
  const { demo, ctx } = await demoWorkspace();
  const people = await server.nest.get(PeopleService).all(ctx);
  const person = people.find(isMeant)!;
  const link = await server.nest
    .get(Database)
    .bookkeeping(ctx, (tx) => server.nest.get(LinksService).mint(tx, person.id, demo.hint, 'demo'));
  const visitor = await visit(browser, server.origin, { reducedMotion: 'reduce' });
  await team.enter(visitor.page, link, title);
  return visitor;
}

async function letLastDayPass(name: string): Promise<void> {
  const { demo, ctx } = await demoWorkspace();
  const statement = `UPDATE app.person SET access_until = '2020-01-31' WHERE tenant_id = $1 AND name = $2`;
  await journey!.server.nest.get(Database).bookkeeping(ctx, (tx) => tx.query(statement, [demo.id, name]));
}

async function demoWorkspace() {
  const { nest } = journey!.server;
  const [demo] = await nest.get(OrganisationsService).all();
  const nobody = { id: '', person_id: NOBODY, role: 'OWNER' as const };
  return { demo: demo!, ctx: staffContext(demo!.id, nobody, nest.get(Clock).now()) };
}

function isAuditor({ name }: Person): boolean {
  return name === 'Nia Auer';
}

function isNoor({ name }: Person): boolean {
  return name === 'Noor Amin';
}

function asOwner(): Promise<Visitor> {
  return as('OWNER');
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${journey!.server.origin}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function textOf(download: Download): Promise<string> {
  return fs.readFileSync(await download.path(), 'utf8');
}

async function look(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await faultsOn(page, 24)));
  }
  return faults;
}

describe('the people of a workspace', () => {
  inBrowser('are added by a mail that only they get', async () => {
    owner = await asOwner();
    const { page } = owner;
    await open(page, '/app/settings/people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Noor Amin');
    await page.getByLabel('E-mail').fill('noor@alder.example');
    await page.getByLabel('Role', { exact: true }).selectOption('PRIVACY_OFFICER');
    await page.getByLabel('Language of the mail').selectOption('de');
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByText('is kept and does not reach noor@alder.example').waitFor();
    const mail = await journey!.server.mailTo('noor@alder.example', 'Ihr Zugang');
    expect(mail.text).toContain('/password#t=');
    expect(await page.content()).not.toContain('#t=');
    await page.getByRole('button', { name: 'Close' }).click();
    // Seen without a reload.
    await page
      .getByRole('row', { name: /Noor Amin/ })
      .getByText('Mail kept, not sent')
      .waitFor();
    expect(await look(page)).toEqual([]);
  });

  inBrowser('get a new link, and are signed out everywhere', async () => {
    const { page } = owner;
    const noor = await enterAs(isNoor);
    await page.getByRole('button', { name: 'Access Noor Amin' }).click();
    await page.getByText('Signed in at 1 place').waitFor();
    await page.getByRole('button', { name: 'Make a new link' }).click();
    await page
      .getByText('A link to choose a password is made for Noor Amin; the mail with it is kept')
      .waitFor();
    await journey!.server.mailTo('noor@alder.example', 'A new link');
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByText('Signed in at 0 places').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await noor.page.getByRole('link', { name: 'Risks', exact: true }).click();
    await noor.page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await noor.page.getByText('Sign in again to go on').waitFor();
    expect(await faultsOn(noor.page, 24)).toEqual([]);
    await noor.context.close();
  });

  inBrowser('are kept out while they are suspended, and get in again afterwards', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: 'Suspend Noor Amin' }).click();
    await page
      .getByRole('row', { name: /Noor Amin/ })
      .getByText('Suspended')
      .waitFor();
    await enterAs(isNoor, 'This link no longer works');
    await page.getByRole('button', { name: 'Reactivate Noor Amin' }).click();
    await page.getByRole('button', { name: 'Suspend Noor Amin' }).waitFor();
    await enterAs(isNoor);
  });

  inBrowser('come in until a day where their role ends, and again once it was moved', async () => {
    const { page } = owner;
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nia Auer');
    await page.getByLabel('E-mail').fill('nia@alder.example');
    await page.getByLabel('Role', { exact: true }).selectOption('AUDITOR');
    await page.getByLabel('Last day of access').waitFor();
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByRole('link', { name: 'Enter the last day on which this person may come in.' }).waitFor();
    await page.getByLabel('Last day of access').fill('2099-03-31');
    expect(await look(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByText('is kept and does not reach nia@alder.example').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('row', { name: /Nia Auer.*Until 31 Mar 2099/ }).waitFor();
    await letLastDayPass('Nia Auer');
    const closed = await enterAs(isAuditor, 'Your access has ended');
    await closed.page.getByText('Your last day was 31 Jan 2020. Ask an owner').waitFor();
    expect(await look(closed.page)).toEqual([]);
    await page.reload();
    await page.getByRole('row', { name: /Nia Auer.*Access ended.*Until 31 Jan 2020/ }).waitFor();
    expect(await look(page)).toEqual([]);
    await page.getByRole('button', { name: 'Access Nia Auer' }).click();
    await page.getByLabel('Last day of access').fill('2099-06-30');
    expect(await faultsOn(page, 24)).toEqual([]);
    await page.getByRole('button', { name: 'Set the last day' }).click();
    await page.getByRole('row', { name: /Nia Auer.*Until 30 Jun 2099/ }).waitFor();
    await enterAs(isAuditor);
  });

  inBrowser('see where they are signed in themselves', async () => {
    const { page } = owner;
    await asOwner();
    await open(page, '/app/settings');
    await page.getByRole('table', { name: '2 places' }).waitFor();
    expect(await look(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('table', { name: '1 place' }).waitFor();
  });
});

describe('groups', () => {
  inBrowser('are created, filled and emptied, each step to be taken back', async () => {
    const { page } = owner;
    await open(page, '/app/settings/groups');
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('Name of the group').fill('Marketing');
    await page.getByRole('button', { name: 'Add the group' }).click();
    await page.getByRole('heading', { level: 2, name: 'Marketing' }).waitFor();
    const marketing = page.getByRole('region', { name: 'Marketing' });
    await marketing.getByLabel('Person', { exact: true }).selectOption({ label: 'Noor Amin' });
    await page.getByRole('button', { name: 'Add to group Marketing' }).click();
    const members = page.getByRole('list', { name: 'People in Marketing' });
    await members.getByText('Noor Amin Privacy officer').waitFor();
    expect(await look(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove Noor Amin' }).click();
    await marketing.getByText('Nobody is in it yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await members.getByText('Noor Amin Privacy officer').waitFor();
    await page.getByRole('button', { name: 'Archive Marketing' }).click();
    await page.getByRole('button', { name: 'Restore Marketing' }).waitFor();
  });
});

describe('the log', () => {
  let auditor: Visitor;

  inBrowser('speaks in words and is narrowed by what happened, kept in the address', async () => {
    auditor = await as('AUDITOR');
    const { page } = auditor;
    await open(page, '/app/settings/log');
    await page.getByRole('cell', { name: 'Group archived' }).waitFor();
    await page.getByRole('button', { name: /^What/ }).click();
    await page.getByRole('checkbox', { name: 'Group archived' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('table', { name: '1 entry' }).waitFor();
    expect(page.url()).toContain('group.archived');
    await page.reload();
    await page.getByRole('table', { name: '1 entry' }).waitFor();
    expect(await look(page)).toEqual([]);
  });

  inBrowser('is exported as it is narrowed, and as a whole chain', async () => {
    const { page } = auditor;
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /CSV/ }).click(),
    ]);
    expect((await textOf(table)).trimEnd().split('\r\n')).toHaveLength(2);
    const [chain] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /JSONL/ }).click(),
    ]);
    const lines = (await textOf(chain)).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(
      lines.map((_, at) => at + 1),
    );
  });
});
