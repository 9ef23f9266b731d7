import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { ReaderLanguage } from '../../platform/errors/reader-words.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { cursor, pageOf, readCursor } from '../../platform/graphql/pages.js';
import type { Context } from '../../platform/tenancy/context.js';
import { endStanding } from './acceptance-steps.js';
import { judgeFacts } from './judged-facts.js';
import { refusePastPlan } from './planned-day.js';
import { RiskDesk } from './risk-desk.js';
import type { RiskMapGroup, RuleShare } from './risk-map.type.js';
import { measureOf, ratedFrom, ratingColumns, refuseOffScale } from './risk-ratings.js';
import { RiskSearch } from './risk-search.js';
import type { JudgementName } from './risk.enums.js';
import type { Risk } from './risk.entity.js';
import { RiskConfirmed, RiskRejected } from './risks.events.js';
import type { ConfirmRiskInput, RejectRiskInput, RiskFilter, RisksArgs } from './risks.inputs.js';
import { riskMapOf, risksList } from './risks.list.sql.js';
import { RULE_SHARES } from './rule-shares.sql.js';
import { settingsOf } from './settings-of.js';

/** The register: what a person made of a rule's proposal. */
@Injectable()
export class RisksService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
    private readonly search: RiskSearch,
  ) {}

  async page(ctx: Context, language: ReaderLanguage, { filter = {}, after, first }: RisksArgs) {
    const searched = await this.search.in(language, ctx, filter);
    const { page, count } = risksList(ctx, searched, readCursor(after, 4), first + 1);
    const [rows, [counted]] = await this.db.readAtOnce<[RiskLine[], { total: number }[]]>(ctx, page, count);
    return pageOf(
      rows,
      first,
      counted!.total,
      (row): Risk => row,
      (row) => cursor(row.sortRank, row.sortImpact, row.sortScore, row.id),
    );
  }

  async map(ctx: Context, language: ReaderLanguage, filter: RiskFilter = {}): Promise<RiskMapGroup[]> {
    const searched = await this.search.in(language, ctx, filter);
    const [groups] = await this.db.readAtOnce<[RiskMapGroup[]]>(ctx, riskMapOf(ctx, searched));
    return groups;
  }

  async shares(ctx: Context): Promise<RuleShare[]> {
    const statement = { sql: RULE_SHARES, parameters: [ctx.tenantId] };
    const [shares] = await this.db.readAtOnce<[RuleShare[]]>(ctx, statement);
    return shares;
  }

  find(ctx: Context, id: string): Promise<Risk> {
    return this.db.read(ctx, (tx) => this.desk.load(tx, id));
  }

  /** Opens a draft, or changes an open risk: the person's likelihood and impact replace the rule's. */
  confirm(ctx: Context, input: ConfirmRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.load(tx, input.id);
      if (before.state === 'CLOSED')
        refuse('NOT_ALLOWED', 'id', 'This risk is closed: the facts behind it are gone.');
      refusePastPlan('dueOn', input.dueOn, before.dueOn, ctx.today);
      const { scale } = await settingsOf(tx);
      refuseOffScale(input, scale);
      const { likelihood, impact, treatment = null, dueOn = null } = input;
      const from = ratedFrom(before, (await this.desk.measures(tx, before.id)).map(measureOf));
      const ratings = ratingColumns({ ...from, inherent: { likelihood, impact } }, scale);
      const state = before.state === 'ACCEPTED' ? 'ACCEPTED' : 'OPEN';
      const note = input.note?.trim() || before.note;
      const set = {
        ...ratings,
        treatment,
        dueOn,
        state,
        note,
        judgement: judgementOf(before, input),
      } as const;
      return this.desk.change(tx, before, input.expectedVersion, set, {
        act: before.state === 'DRAFT' ? 'CONFIRMED' : 'RATED',
        reason: input.note,
        event: new RiskConfirmed(before.id, before.vendorId, { likelihood, impact, treatment, dueOn }),
      });
    });
  }

  /** It is no risk. The facts it rested on are noted: while they are the same, no rule proposes it again. */
  reject(ctx: Context, input: RejectRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.claim(tx, input.id, input.expectedVersion);
      if (before.state === 'CLOSED' || before.state === 'ACCEPTED')
        refuse('NOT_ALLOWED', 'id', 'Only a proposal or an open risk can be rejected.');
      await judgeFacts(tx, before.id);
      const note = input.reason.trim();
      await endStanding(tx, before, note);
      const set = { state: 'REJECTED', note, judgement: 'REJECTED', acceptance: 'NONE' } as const;
      return this.desk.change(tx, before, input.expectedVersion, set, {
        act: 'REJECTED',
        reason: note,
        event: new RiskRejected(before.id, before.vendorId, input.reason),
      });
    });
  }
}

/** A row of the hot list, named like the entity the schema shows. */
interface RiskLine extends Risk {
  sortRank: number;
  sortImpact: number;
  sortScore: number;
}

/** What became of a rule's proposal, once; a later change of an open risk says nothing about the rule. */
function judgementOf(before: Risk, { likelihood, impact }: ConfirmRiskInput): JudgementName | null {
  if (before.source !== 'RULE' || before.judgement !== null) return before.judgement;
  const isSame = before.proposedLikelihood === likelihood && before.proposedImpact === impact;
  return isSame ? 'CONFIRMED' : 'CHANGED';
}
