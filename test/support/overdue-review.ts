import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/core/day.js';
import { as } from './app-cast.js';
import type { AskedMap } from './asked-map.js';
import { transferAnswers } from './transfer-answers.js';

const FINDINGS = 'findings { rule on severity because }';

/** The clock goes on three weeks: what is asked of the map before must not hang on the day. */
export function overdueReview(asked: AskedMap): void {
  describe('a review of a transfer assessment', () => {
    it('that is overdue is a finding at its flow and at the vendor, without anybody having edited the map', async () => {
      const { app, cast, flow } = asked;
      const dueOn = addDays(app.clock.now().slice(0, 10), 20);
      const clauses = { mechanism: 'scc2021', mechanism_detail: { module: '2', annexes_complete: true } };
      await asked.edit({ put: { flows: [{ ...(await asked.flowNow(flow)), ...clauses }] } });
      await asked.assess(transferAnswers({ 'T-14': ['e2e'], 'T-20': dueOn }), 'positive');
      expect(await expired(asked)).toEqual([]);
      app.clock.moveDays(21);
      asked.dana = await as(app, cast.dana);
      await app.admin.query(`SELECT graphile_worker.add_job('deadlines-of-workspace', $1)`, [
        JSON.stringify({ tenantId: cast.alder.id }),
      ]);
      await app.settled();
      expect(await expired(asked)).toEqual([
        { rule: 'DF-06', on: flow, severity: 'HIGH', because: { review_on: dueOn } },
      ]);
      expect(told(await asked.openFindings())).toEqual([expect.stringContaining('Sales desk → Mailwren')]);
      await asked.assess(transferAnswers({ 'T-14': ['e2e'] }), 'positive');
      expect(await expired(asked)).toEqual([]);
      expect(told(await asked.openFindings())).toEqual([]);
    });
  });
}

const EXPIRED = 'No transfer assessment';

function told(titles: readonly string[]): readonly string[] {
  return titles.filter((title) => title.startsWith(EXPIRED));
}

/** Findings at the flow to Mailwren that its assessment is none or has run out. */
async function expired(asked: AskedMap): Promise<object[]> {
  const findings = await asked.ask<{ rule: string; on: string }[]>(FINDINGS);
  return findings.filter(({ rule, on }) => rule === 'DF-06' && on === asked.flow);
}
