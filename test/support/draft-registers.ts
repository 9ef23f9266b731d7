import { describe, expect, it } from '@jest/globals';
import type { TestClient } from './app-client.js';
import type { AskedMap } from './asked-map.js';
import { done, prepareVendor } from './walk.js';
import { signedOn } from './signed.js';

const RECORD_LIST = `mutation ($input: RecordSubProcessorsInput!) {
  recordSubProcessors(input: $input) { userErrors { path message } } }`;
const ADD_AGREEMENT = `mutation ($input: AddAgreementInput!) {
  addAgreement(input: $input) { agreement { id } userErrors { path message } } }`;

/** What the lists and agreements of the registers put on a draft. */
export function draftsFromRegisters(asked: AskedMap): void {
  describe('a draft from registers', () => {
    it('names whom the list of a service names and the agreement it stands under, each as its source', async () => {
      const { dana } = asked;
      const { serviceId, vendorId } = await prepareVendor(dana, 'Backlarch');
      await listNorthgrid(dana, serviceId);
      const source = await contractWith(dana, { vendorId, serviceIds: [serviceId] });
      const { proposals } = await asked.draft();
      expect(proposals.find(({ row }) => row['name'] === 'Northgrid Cloud Ltd')).toMatchObject({
        row: { kind: 'subprocessor', countries_storage: ['IE', 'SE'] },
        sources: [{ from: 'list', at: null }],
      });
      const alone = proposals.find(({ id, row }) => id.startsWith('nodes/') && row['name'] === 'Adreed');
      expect(alone).toMatchObject({
        row: { countries_storage: ['unknown'] },
        sources: [{ from: 'register' }],
      });
      const handed = proposals.find(({ row }) => row['to_node'] === `svc-${serviceId.slice(4)}`)!;
      expect(handed.row).toMatchObject({ dpa_status: 'signed' });
      expect(handed.sources).toContainEqual(source);
    });

    it('knows an agreement that names no service for each of the vendor’s, with the places it promises', async () => {
      const { serviceId, vendorId } = await prepareVendor(asked.dana, 'Tarnwick');
      const source = await contractWith(asked.dana, { vendorId, serviceIds: [], places: ['DE', 'SE'] });
      const { proposals } = await asked.draft();
      const handed = proposals.find(({ row }) => row['to_node'] === `svc-${serviceId.slice(4)}`);
      expect(handed?.row).toMatchObject({ dpa_status: 'signed' });
      expect(proposals.find(({ id }) => id === `vendors/${vendorId}`)).toMatchObject({
        row: { residency: ['DE', 'SE'] },
        sources: [{ from: 'register' }, source],
      });
    });
  });
}

/** A sub-processor list of a service that names Northgrid in two countries. */
async function listNorthgrid(dana: TestClient, serviceId: string): Promise<void> {
  const northgrid = { name: 'Northgrid Cloud Ltd', task: 'Hosting', places: ['Ireland', 'Sweden'] };
  const rows = [{ ...northgrid, isSubsidiary: false }];
  const list = { serviceId, expectedVersion: 0, asOn: '2026-01-01', source: 'TYPED', header: [], rows };
  await done(dana, RECORD_LIST, list);
}

/** A contract in force with a vendor, for some of its services or, with none, for all; as a source of a draft. */
async function contractWith(
  dana: TestClient,
  scope: { vendorId: string; serviceIds: string[]; places?: string[] },
): Promise<object> {
  const terms = { title: 'DPA', ...signedOn('2025-01-01'), laws: ['GDPR'], renewsByItself: false };
  const { agreement } = await done(dana, ADD_AGREEMENT, { ...terms, ...scope });
  return { from: 'agreement', id: agreement!.id, at: null };
}
