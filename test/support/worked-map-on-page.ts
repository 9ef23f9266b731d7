import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cliExample } from './cli-example.js';
import { choose, countedOnRows, fill, findingsOnRows, press } from './map-page.js';
import { createdMap, type Finding, type Json } from './map-queries.js';
import type { StaffDoor } from './staff-door.js';
import { transferAnswers } from './transfer-answers.js';

/** The worked map on screen: exactly its findings, each at its row, and the worst hop of its ways. */
export async function workedMapOnPage({ dana, origin }: StaffDoor, page: Page): Promise<void> {
  const { map } = await createdMap(dana, 'Worked', cliExample('flow-map.json'));
  await page.goto(`${origin}/app/maps/${map!.id}`);
  await page.locator('tr[data-row="f08"]').waitFor();
  const { findings } = cliExample('flow-map.expected.json') as { findings: Finding[] };
  expect(await findingsOnRows(page)).toEqual(countedOnRows(findings));
  const further = page.locator('tr[data-row="f01"]').getByText('Patient system → Slotly booking');
  await further.waitFor();
  await press(page, 'Helpwell desk');
  await page
    .getByText('Its data reaches 1 place.', { exact: false })
    .getByText('Instrument missing')
    .waitFor();
  await press(page, 'Close');
  await judgedForToday(page);
  await renamed(page);
}

/** The day of the file is let go: what it stated without answers carries nothing then, until a step back. */
async function judgedForToday(page: Page): Promise<void> {
  const resting = page.locator('tr[data-row="f02"]');
  await resting.getByText('Covered by an instrument').waitFor();
  await press(page, 'Judge for today');
  await resting.getByText('Assessment missing').waitFor();
  await page.getByText('the day of the file', { exact: false }).waitFor({ state: 'detached' });
  await press(page, 'Undo');
  await page.getByRole('button', { name: 'Judge for today', exact: true }).waitFor();
  await resting.getByText('Covered by an instrument').waitFor();
}

/** Another name; in the list the vendors that no register knows are named, and its flows are found by their instrument. */
async function renamed(page: Page): Promise<void> {
  await press(page, 'Rename');
  await fill(page, 'Name of the map', 'Clinics');
  await press(page, 'Save the name');
  await page.getByRole('heading', { name: 'Clinics', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Data map', exact: true }).first().press('Enter');
  await page.locator('summary', { hasText: 'vendors on maps are not in the register' }).press('Enter');
  await page.getByRole('link', { name: 'Slotly', exact: true }).press('Enter');
  await page.getByRole('heading', { name: 'Slotly', level: 2 }).waitFor();
  await choose(page, 'Instrument of flows', 'Data Privacy Framework');
  await page.locator('tr[data-row="f02"]').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /^Newsletter store → Pigeon Post/ }).waitFor();
}

/** Who may not edit reads what a transfer was assessed to be, and on which answers. */
export async function assessmentRead({ dana, origin, cast, visit }: StaffDoor): Promise<void> {
  const worked = cliExample('flow-map.json') as { flows: Json[] };
  const answers = transferAnswers({ 'T-02': ['IN'] });
  const tia = { result: 'conditional', date: '2026-01-10', review_on: '2027-01-10', answers };
  const flows = worked.flows.map((flow) => (flow['id'] === 'f02' ? { ...flow, tia } : flow));
  const { map } = await createdMap(dana, 'Assessed', { ...worked, flows });
  const { page, leave } = await visit(cast.ada);
  await page.goto(`${origin}/app/maps/${map!.id}?open=flows/f02`);
  const panel = page.getByRole('region', { name: 'Transfer assessment' });
  await panel.getByText('10 Jan 2026 · next review 10 Jan 2027', { exact: false }).waitFor();
  await panel.locator('summary', { hasText: 'answers' }).press('Enter');
  await panel.getByText('India', { exact: true }).waitFor();
  expect(await panel.getByRole('button').count()).toBe(0);
  await leave();
}
