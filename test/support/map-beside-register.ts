import type { Page } from 'playwright-core';
import { addAgreement } from './agreements.js';
import { press } from './map-page.js';
import { createdMap } from './map-queries.js';
import { signedOn } from './signed.js';
import type { StaffDoor } from './staff-door.js';

/** What contradicts the register, each at its place on the map: places two sources name, and a vendor put away. */
export async function besideRegister({ app, dana }: StaffDoor, page: Page): Promise<void> {
  const { rows } = await app.admin.query<{ id: string }>('SELECT id FROM app.vendor');
  await addAgreement(dana, `vnd_${rows[0]!.id}`, { ...signedOn('2026-01-15'), places: ['DE'] });
  await press(page, 'Close');
  await press(page, 'Propose from what we know');
  const draft = page.getByRole('region', { name: 'Proposed for the map' });
  await draft.getByText('Intake I-07: United States; Agreement: Germany.', { exact: false }).waitFor();
  await draft.getByRole('button', { name: 'Close' }).press('Enter');
  await app.admin.query('UPDATE app.vendor SET is_archived = true');
  await page.reload();
  const archived = page
    .getByRole('listitem')
    .filter({ hasText: 'A flow ends at a vendor that is archived.' });
  await archived.getByRole('button', { name: 'Customer system → Mailwren' }).press('Enter');
  await page.getByRole('heading', { name: 'Customer system → Mailwren', level: 2 }).waitFor();
  await app.admin.query('UPDATE app.vendor SET is_archived = false');
  await page.reload();
  await archived.waitFor({ state: 'detached' });
  await press(page, 'Close');
}

/** A service that was drawn in France, which intake and agreement place elsewhere: a person keeps the map's. */
export async function differsFromRegister({ app, dana, origin }: StaffDoor, page: Page): Promise<void> {
  const { rows } = await app.admin.query<{ id: string; vendor: string }>(
    'SELECT id, vendor_id AS vendor FROM app.service',
  );
  const [vendor, places] = [`vnd_${rows[0]!.vendor}`, ['FR']];
  const service = { id: `svc-${rows[0]!.id}`, name: 'Sending', kind: 'vendor', vendor_id: vendor };
  const { map } = await createdMap(dana, 'Drawn by hand', {
    format: 'assay-map/1',
    home: 'EU',
    vendors: [{ id: vendor, name: 'Mailwren' }],
    nodes: [{ ...service, countries_storage: places, countries_access: places }],
  });
  await page.goto(`${origin}/app/maps/${map!.id}`);
  await press(page, 'Propose from what we know');
  const stored = page.getByRole('row', { name: /^Sending: Stored in France Germany, United States/ });
  await stored.waitFor();
  await stored.getByRole('button', { name: /^Keep the map’s/ }).press('Enter');
  await stored.waitFor({ state: 'detached' });
  await press(page, 'Close');
  await press(page, 'Propose from what we know');
  await page.getByRole('row', { name: /^Sending: Can be read from France Germany, United States/ }).waitFor();
  if ((await stored.count()) > 0) throw new Error('What was kept is asked again.');
}
