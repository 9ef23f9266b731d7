import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/tx.js';
import type { RowDecision } from './import-choices.js';
import { RowChoice } from './row-choice.entity.js';

/** What is to be remembered of a row, by its key; null: it is to be asked about again. */
export type ChoicesToKeep = ReadonlyMap<string, RowDecision | null>;

/** What people said of rows that looked like a vendor: said once, and nobody is asked again. */
@Injectable()
export class RowChoicesService {
  async known(tx: Tx): Promise<ReadonlyMap<string, RowDecision>> {
    const choices = await tx.em.findBy(RowChoice, { tenantId: tx.ctx.tenantId });
    return new Map(choices.map((choice) => [choice.key, decisionOf(choice)]));
  }

  async keep(tx: Tx, choices: ChoicesToKeep): Promise<void> {
    if (choices.size === 0) return;
    const { tenantId, actor } = tx.ctx;
    await tx.em.delete(RowChoice, { tenantId, key: In([...choices.keys()]) });
    const kept = [...choices].flatMap(([key, decision]) => {
      const said = decision === null ? null : writtenOf(decision);
      return said === null ? [] : [{ tenantId, id: uuidv7(), key, saidBy: actor.id, ...said }];
    });
    if (kept.length > 0) await tx.em.insert(RowChoice, kept);
  }
}

function decisionOf({ act, vendorId }: RowChoice): RowDecision {
  return act === 'into' ? { act, vendorId: vendorId! } : { act };
}

/** A row that was added is known by its name from then on, and needs no memory. */
function writtenOf(decision: RowDecision): Pick<RowChoice, 'act' | 'vendorId'> | null {
  if (decision.act === 'into') return decision;
  return decision.act === 'skip' || decision.act === 'keep' ? { act: decision.act, vendorId: null } : null;
}
