import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/core/day.js';
import type { AskedMap, Json } from './asked-map.js';
import { transferAnswers } from './transfer-answers.js';

const CLAUSES = { mechanism: 'scc2021', mechanism_detail: { module: '2', annexes_complete: true } };

/** The flow to Mailwren goes on clauses from here on. */
export function assessedTransfer(asked: AskedMap): void {
  describe('a transfer is assessed', () => {
    it('only with a result its answers offer, also when somebody edits the flow itself', async () => {
      const drafted = await asked.flowNow(asked.flow);
      expect(await asked.edit({ put: { flows: [{ ...drafted, ...CLAUSES }] } })).toEqual([]);
      expect(await asked.assess(transferAnswers(), 'positive')).toMatchObject([{ path: ['result'] }]);
      const unexamined = transferAnswers({ 'T-10': null, 'T-11': null, 'T-13': null, 'T-20': '2020-01-01' });
      expect(await asked.assess(unexamined, 'conditional')).toMatchObject([
        { path: ['answers', 'T-10'] },
        { path: ['answers', 'T-20'] },
      ]);
      const flow = await asked.flowNow(asked.flow);
      for (const answers of [undefined, unexamined]) {
        const byHand = { ...flow, tia: { result: 'positive', date: '2026-11-01', answers } };
        const [refusal] = await asked.edit({ put: { flows: [byHand] } });
        expect(refusal).toMatchObject({
          code: 'INVALID',
          path: expect.arrayContaining(['edit', 'flows', 'tia']),
        });
      }
      expect(await asked.assess(transferAnswers({ 'T-14': ['e2e'] }), 'positive')).toEqual([]);
      expect(await asked.flowNow(asked.flow)).toMatchObject({
        tia: { result: 'positive', review_on: '2099-11-01' },
      });
    });

    it('only as what it is, and the result falls when the recipient moves', async () => {
      const elsewhere = transferAnswers({ 'T-02': ['IN'], 'T-06': 'bcr', 'T-07': null, 'T-08': null });
      expect(await asked.assess(elsewhere, 'conditional')).toMatchObject([
        { path: ['answers', 'T-02'] },
        { path: ['answers', 'T-06'] },
      ]);
      const { nodes } = await asked.ask<{ nodes: Json[] }>('document');
      const recipient = nodes.find(({ id }) => id === asked.service)!;
      const status = async () => (await asked.ask<Record<string, Json>>('transfers'))[asked.flow]!['status'];
      expect(await status()).toBe('ok_safeguard');
      await asked.edit({ put: { nodes: [{ ...recipient, countries_access: ['CN'] }] } });
      expect(await status()).toBe('needs_tia');
      await asked.edit({ put: { nodes: [recipient] } });
      expect(await status()).toBe('ok_safeguard');
    });

    it('and its next review stands in the calendar, at its flow, until it is made anew', async () => {
      const dueOn = addDays(asked.app.clock.now().slice(0, 10), 20);
      await asked.assess(transferAnswers({ 'T-14': ['e2e'], 'T-20': dueOn }), 'positive');
      const open = `/maps/${asked.id}?open=${encodeURIComponent(`flows/${asked.flow}`)}`;
      expect(await asked.reviews()).toMatchObject([{ dueOn, href: expect.stringContaining(open) }]);
      await asked.assess(transferAnswers({ 'T-14': ['e2e'] }), 'positive');
      expect(await asked.reviews()).toEqual([]);
    });
  });
}
