import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import type { ChangeRisksInput } from './bulk-risks.inputs.js';
import { refusePastPlan } from './planned-day.js';
import { RiskDesk } from './risk-desk.js';
import type { Risk } from './risk.entity.js';
import { RiskChanged } from './risks.events.js';

/** One change of several risks of the list: all of them, or none and a word why. */
@Injectable()
export class BulkRisksService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
    private readonly groups: GroupsService,
  ) {}

  change(ctx: Context, input: ChangeRisksInput): Promise<Risk[]> {
    const set = given(input);
    if (Object.keys(set).length === 0)
      refuse('REQUIRED', 'risks', 'Choose what to change: owner, treatment, due day or review day.');
    return this.db.tx(ctx, async (tx) => {
      refusePastPlan('dueOn', set.dueOn, null, ctx.today);
      refusePastPlan('reviewOn', set.reviewOn, null, ctx.today);
      if (set.ownerGroupId != null) await this.groups.mustTake(tx, set.ownerGroupId, 'ownerGroupId');
      const changed: Risk[] = [];
      for (const { id, expectedVersion } of input.risks) {
        const before = await this.desk.load(tx, id);
        const event = new RiskChanged(before.id, before.vendorId, set);
        const act = { act: 'CHANGED' as const, reason: input.reason, event };
        changed.push(await named(before, () => this.desk.change(tx, before, expectedVersion, set, act)));
      }
      return changed;
    });
  }
}

/** Only what was sent: an owner that is left out is not an owner that is taken away. */
function given({ ownerGroupId, treatment, dueOn, reviewOn }: ChangeRisksInput): Partial<Risk> {
  const all = { ownerGroupId, treatment, dueOn, reviewOn };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** With several risks on screen a refusal must say of which one it speaks. */
async function named<T>(risk: Risk, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.userErrors.map((one) => ({
        ...one,
        message: `${risk.statement}: ${one.message} Nothing was changed.`,
      })),
    );
  }
}
