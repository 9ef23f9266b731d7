import type { Page } from 'playwright-core';
import { addAgreement } from './agreements.js';
import { press } from './map-page.js';
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
