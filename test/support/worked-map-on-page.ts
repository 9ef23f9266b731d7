import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cliExample } from './cli-example.js';
import { countedOnRows, findingsOnRows, press } from './map-page.js';
import { createdMap, type Finding } from './map-queries.js';
import type { StaffDoor } from './staff-door.js';

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
}
