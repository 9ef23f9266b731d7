import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { Templates } from '../../platform/templates.js';
import type { Day } from '../../platform/tenancy/context.js';
import { ROLES, may } from '../../platform/tenancy/role-table.js';
import type { Assessment } from './assessment.entity.js';
import { parseDecisionPolicy, reviewDueOn, type DecisionPolicy } from './decisions.policy.js';

/** What this assessment asks of whoever decides on it. */
@Injectable()
export class DecisionRules {
  private readonly policy: DecisionPolicy;

  constructor(templates: Templates) {
    this.policy = parseDecisionPolicy(templates.json('decisions/policy.json'));
  }

  needsSecondPerson({ tier }: Assessment): boolean {
    return this.policy.secondPerson.includes(tier);
  }

  reviewDueOn({ tier }: Assessment, today: Day): Day {
    return reviewDueOn(this.policy, tier, today);
  }

  /** Where nobody may advise there is no advice to wait for; the record then holds none. */
  async waitsForAdvice(tx: Tx, { tier, tenantId }: Assessment): Promise<boolean> {
    if (!this.policy.advice.includes(tier)) return false;
    const advisers = ROLES.filter((role) => may(role, 'decisions.advise'));
    const rows = await tx.query(
      'SELECT 1 FROM app.person WHERE tenant_id = $1 AND role = ANY($2::text[]) AND NOT is_suspended LIMIT 1',
      [tenantId, advisers],
    );
    return rows.length > 0;
  }
}
