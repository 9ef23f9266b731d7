import { Injectable } from '@nestjs/common';
import { parseAppetite } from '../../core/risk/appetite.js';
import { parseProposals } from '../../core/risk/proposal-rules.js';
import { parseScale } from '../../core/risk/scale.js';
import type { Problem } from '../../core/problem.js';
import { canonical } from '../../platform/crypto/canonical.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Refused, refuseStale } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may, ROLES } from '../../platform/tenancy/role-table.js';
import { ProposalRuns } from './proposal-runs.service.js';
import { rescaleRisks } from './rescaling.sql.js';
import { RiskSettings } from './risk-settings.entity.js';
import type { SetRiskSettingsInput } from './risk-settings.inputs.js';
import { RiskSettingsSet } from './risks.events.js';
import { settingsOf } from './settings-of.js';

/** Scales, appetite and rules of proposals of a workspace. A change is validated whole: every fault at once. */
@Injectable()
export class RiskSettingsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly runs: ProposalRuns,
  ) {}

  find(ctx: Context): Promise<RiskSettings> {
    return this.db.read(ctx, (tx) => settingsOf(tx));
  }

  /** Ratings are carried over to a new scale at once; new rules of proposals go through the findings as a job. */
  set(ctx: Context, input: SetRiskSettingsInput): Promise<RiskSettings> {
    const read = readSettings(input);
    return this.db.tx(ctx, async (tx) => {
      const before = await settingsOf(tx);
      if (before.version !== input.expectedVersion) refuseStale({ settings: before }, 'setting');
      await this.store(tx, before, read);
      if (differ(before.scale, read.scale)) await rescaleRisks(tx, before.scale, read.scale);
      const isRedrafted = differ(before.proposals, read.proposals) || differ(before.scale, read.scale);
      if (isRedrafted) await this.runs.start(tx);
      await this.bus.publish(tx, new RiskSettingsSet(ctx.tenantId, { version: before.version + 1 }, read));
      return settingsOf(tx);
    });
  }

  /** Two people who change the defaults at one moment: the second finds the first one's row. */
  private async store(tx: Tx, before: RiskSettings, read: ReadSettings): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const written = await tx.query(
      `INSERT INTO app.risk_settings (tenant_id, id, scale, appetite, proposals, version, updated_at)
       VALUES ($1, $1, $2, $3, $4, $5::int + 1, $6)
       ON CONFLICT (tenant_id, id) DO UPDATE SET scale = $2, appetite = $3, proposals = $4,
         version = $5::int + 1, updated_at = $6
       WHERE risk_settings.version = $5::int RETURNING id`,
      [
        tenantId,
        JSON.stringify(read.scale),
        JSON.stringify(read.appetite),
        JSON.stringify(read.proposals),
        before.version,
        now,
      ],
    );
    if (written.length === 0) refuseStale({ settings: before }, 'setting');
  }
}

type ReadSettings = Pick<RiskSettings, 'scale' | 'appetite' | 'proposals'>;

/** Roles that may accept risks at all; an appetite can only name these. */
export function acceptingRoles(): string[] {
  return ROLES.filter((role) => may(role, 'risks.accept')).map((role) => role.toLowerCase());
}

function readSettings(input: SetRiskSettingsInput): ReadSettings {
  const scale = parseScale(input.scale);
  const appetite = parseAppetite(input.appetite, acceptingRoles());
  const proposals = parseProposals(input.proposals);
  if (scale.ok && appetite.ok && proposals.ok)
    return { scale: scale.scale, appetite: appetite.appetite, proposals: proposals.proposals };
  throw new Refused([
    ...said('scale', scale.ok ? [] : scale.problems),
    ...said('appetite', appetite.ok ? [] : appetite.problems),
    ...said('proposals', proposals.ok ? [] : proposals.problems),
  ]);
}

function said(part: string, problems: readonly Problem[]) {
  return problems.map(({ where, message, remedy }) => ({
    code: 'INVALID',
    path: [part, ...(where ?? '').split('/').filter((step) => step !== '')],
    message: `${message} ${remedy}`,
  }));
}

function differ(one: unknown, other: unknown): boolean {
  return canonical(one) !== canonical(other);
}
