import { Assessment } from '../../src/features/assessments/assessment.entity.js';
import { DecisionProposals } from '../../src/features/assessments/decision-proposals.service.js';
import { PeopleService } from '../../src/features/identity/people.service.js';
import { GroupsService } from '../../src/features/identity/groups.service.js';
import { OrganisationsService } from '../../src/features/identity/organisations.service.js';
import { staffContext } from '../../src/features/identity/sessions.service.js';
import { BulkService } from '../../src/features/vendors/bulk.service.js';
import { Vendor } from '../../src/features/vendors/vendor.entity.js';
import { Database } from '../../src/platform/database/database.js';
import { Clock } from '../../src/platform/tenancy/clock.js';
import { NOBODY, type Context } from '../../src/platform/tenancy/context.js';
import type { JourneyServer } from './journey-server.js';
import { inDays } from './walk.js';

/** What a colleague of Dana's did meanwhile: gave the vendor an owner group and proposed an approval with one condition. */
export async function colleagueProposes(
  { nest }: JourneyServer,
  vendorName: string,
  condition: string,
): Promise<void> {
  const ravi = await asRavi(nest);
  const group = (await nest.get(GroupsService).all(ravi)).find(({ name }) => name === 'Privacy team (demo)');
  const { tenantId } = ravi;
  const { vendor, assessment } = await nest.get(Database).read(ravi, async ({ em }) => {
    const found = await em.findOneByOrFail(Vendor, { tenantId, name: vendorName });
    const its = { tenantId, vendorId: found.id };
    return { vendor: found, assessment: await em.findOneByOrFail(Assessment, its) };
  });
  await nest.get(BulkService).assignOwner(ravi, {
    vendors: [{ id: vendor.id, expectedVersion: vendor.version }],
    ownerGroupId: group!.id,
  });
  await nest.get(DecisionProposals).propose(ravi, {
    assessmentId: assessment.id,
    expectedVersion: assessment.version,
    outcome: 'APPROVED_WITH_CONDITIONS',
    reason: 'Sound in most parts; one gap can be closed.',
    conditions: [{ text: condition, dueOn: inDays(60), groupId: group!.id }],
  });
}

/** Under the role of a privacy officer, since nobody gave him this assessment. */
async function asRavi(nest: JourneyServer['nest']): Promise<Context> {
  const [demo] = await nest.get(OrganisationsService).all();
  const as = (person_id: string): Context =>
    staffContext(demo!.id, { id: '', person_id, role: 'PRIVACY_OFFICER' as const }, nest.get(Clock).now());
  const people = await nest.get(PeopleService).all(as(NOBODY));
  return as(people.find(({ email }) => email.startsWith('ravi@'))!.id);
}
