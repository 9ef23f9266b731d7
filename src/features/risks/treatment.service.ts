import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import type { FieldChange } from './risk-change.entity.js';
import { refusePastPlan } from './planned-day.js';
import { RiskDesk } from './risk-desk.js';
import { RiskMeasure } from './risk-measure.entity.js';
import { measureOf, ratedFrom, ratingColumns } from './risk-ratings.js';
import type { Risk } from './risk.entity.js';
import { refuseUnlessLive } from './risks.policy.js';
import { RiskTreated } from './risks.events.js';
import { settingsOf } from './settings-of.js';
import type { TreatRiskInput } from './treatment.inputs.js';

/** What is done about a risk. The plan comes whole; the formula rates the risk anew, unless a person rated it by hand. */
@Injectable()
export class TreatmentService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
  ) {}

  treat(ctx: Context, input: TreatRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.claim(tx, input.id, input.expectedVersion);
      refuseUnlessLive(before);
      refuseImpossible(input, ctx.today);
      refusePastPlan('dueOn', input.dueOn, before.dueOn, ctx.today);
      const known = await this.desk.measures(tx, before.id);
      refusePastMeasures(input, known, ctx.today);
      const planned = this.planned(before, known, input);
      const { scale } = await settingsOf(tx);
      const ratings = ratingColumns(ratedFrom(before, planned.map(measureOf)), scale);
      const { treatment = null, dueOn = null } = input;
      await this.store(tx, before.id, planned);
      return this.desk.change(
        tx,
        before,
        input.expectedVersion,
        { treatment, dueOn, ...ratings },
        {
          act: 'TREATED',
          reason: input.reason,
          event: new RiskTreated(before.id, before.vendorId, { treatment, dueOn, measures: planned }),
          also: measureChanges(known, planned),
        },
      );
    });
  }

  private planned(risk: Risk, known: readonly RiskMeasure[], { measures }: TreatRiskInput): RiskMeasure[] {
    return measures.map((measure, place) => {
      const own = known.find(({ id }) => id === measure.id);
      if (measure.id != null && own === undefined)
        refuse(
          'NOT_FOUND',
          ['measures', String(place), 'id'],
          'This measure is no longer in the plan. Open the risk again.',
        );
      return {
        tenantId: risk.tenantId,
        id: own?.id ?? uuidv7(),
        riskId: risk.id,
        place,
        what: measure.what.trim(),
        preventive: measure.preventive,
        mitigating: measure.mitigating,
        dueOn: measure.dueOn ?? null,
        doneOn: measure.doneOn ?? null,
      };
    });
  }

  private async store(tx: Tx, riskId: string, planned: readonly RiskMeasure[]): Promise<void> {
    const { tenantId } = tx.ctx;
    const kept = planned.map(({ id }) => id);
    await tx.em.delete(RiskMeasure, { tenantId, riskId, ...(kept.length > 0 ? { id: Not(In(kept)) } : {}) });
    if (planned.length > 0) await tx.em.upsert(RiskMeasure, [...planned], ['tenantId', 'id']);
  }
}

function refuseImpossible({ measures }: TreatRiskInput, today: string): void {
  const blank = measures.findIndex(({ what }) => what.trim() === '');
  if (blank >= 0)
    refuse('REQUIRED', ['measures', String(blank), 'what'], 'Write what is done, or take this measure out.');
  const future = measures.findIndex(({ doneOn }) => doneOn != null && doneOn > today);
  if (future >= 0)
    refuse(
      'INVALID',
      ['measures', String(future), 'doneOn'],
      'A measure counts once it works. Choose today or an earlier day, or leave this empty.',
    );
}

/** What was done may have been due on any day; only what is still to come is planned. */
function refusePastMeasures({ measures }: TreatRiskInput, known: readonly RiskMeasure[], today: Day): void {
  for (const [place, { id, dueOn, doneOn }] of measures.entries()) {
    const standing = known.find((one) => one.id === id)?.dueOn ?? null;
    if (doneOn == null) refusePastPlan(['measures', String(place), 'dueOn'], dueOn, standing, today);
  }
}

function measureChanges(before: readonly RiskMeasure[], after: readonly RiskMeasure[]): FieldChange[] {
  const old = new Map(before.map((measure) => [measure.id, inWords(measure)]));
  const now = new Map(after.map((measure) => [measure.id, inWords(measure)]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((id) => old.get(id) !== now.get(id))
    .map((id) => ({ field: 'measure', before: old.get(id) ?? null, after: now.get(id) ?? null }));
}

/** For the history: plain figures, no words of a language. */
function inWords({ what, preventive, mitigating, dueOn, doneOn }: RiskMeasure): string {
  return `${what} (${preventive} % / ${mitigating} %, ${dueOn ?? '–'}${doneOn === null ? '' : ` ✓ ${doneOn}`})`;
}
