import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { rowOf } from '../../platform/tenancy/role-table.js';
import { type Given, readsAnswersOf } from '../assessments/answer-readers.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { hasAccessEnded } from '../identity/access-end.js';
import { GroupMember } from '../identity/group-member.entity.js';
import { PeopleService } from '../identity/people.service.js';
import type { Person } from '../identity/person.entity.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { SeenAnswers, VendorAccess } from './vendor-access.type.js';

/** Who sees what of a vendor, read off the one role table by which the server decides (TRUST T3). */
@Injectable()
export class VendorAccessService {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly vendors: VendorsService,
  ) {}

  /** Everybody who may sign in, by name. */
  async of(ctx: Context, vendorId: string): Promise<VendorAccess[]> {
    const vendor = await this.vendors.find(ctx, vendorId);
    const given = await this.given(ctx, vendorId);
    const owners = await this.owners(ctx, vendor);
    const people = await this.people.all(ctx);
    const within = people.filter((person) => !person.isSuspended && !hasAccessEnded(person, ctx.today));
    return within.map((person) => accessOf(person, owners, given));
  }

  private given(ctx: Context, vendorId: string): Promise<Given[]> {
    return this.db.read(ctx, (tx) =>
      tx.em.find(Assessment, {
        select: { tenantId: true, id: true, assessorId: true, reviewerId: true },
        where: { tenantId: ctx.tenantId, vendorId },
      }),
    );
  }

  /** Whoever owns the vendor, alone or with a group. */
  private async owners(ctx: Context, { ownerId, ownerGroupId }: Vendor): Promise<Set<string | null>> {
    if (ownerGroupId === null) return new Set([ownerId]);
    const members = await this.db.read(ctx, (tx) =>
      tx.em.findBy(GroupMember, { tenantId: ctx.tenantId, groupId: ownerGroupId }),
    );
    return new Set([ownerId, ...members.map(({ personId }) => personId)]);
  }
}

function accessOf(person: Person, owners: ReadonlySet<string | null>, given: readonly Given[]): VendorAccess {
  const row = rowOf(person.role)!;
  const isSeen =
    row.may.includes('vendors.read') && (row.relation !== 'own-vendors' || owners.has(person.id));
  const mayRead = isSeen && row.may.includes('assessments.read');
  return { person, isSeen, readsTo: row.readsTo, answers: mayRead ? answersSeen(person, given) : 'NONE' };
}

function answersSeen(person: Person, given: readonly Given[]): SeenAnswers {
  if (rowOf(person.role)!.relation === 'all') return 'ALL';
  return given.some((one) => readsAnswersOf(person, one)) ? 'SOME' : 'NONE';
}
