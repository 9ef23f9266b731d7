import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { ownOnly } from '../assessments/assessments.policy.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import type { DomainLevels } from './domain-levels.type.js';

const LEVELS = 6;

/** The domains of the maturity model across all vendors: where the weak places lie, without ranking anybody. */
@Injectable()
export class DomainLevelsService {
  constructor(
    private readonly db: Database,
    private readonly template: IntakeTemplate,
    private readonly languages: TranslatedQuestionnaires,
  ) {}

  /** Of each vendor its newest reviewed sheet, as far as the caller sees it. Nothing when there is none. */
  async of(ctx: Context, language: string): Promise<DomainLevels[]> {
    const { assessorId = null, reviewerId = null } = ownOnly(ctx);
    const [rows] = await this.db.readAtOnce<[Count[]]>(ctx, {
      sql: COUNTS,
      parameters: [ctx.tenantId, assessorId, reviewerId],
    });
    const titles = this.languages.modelTexts(language)?.domains;
    return this.template.model.domains
      .map(({ id, title }) => ({ domain: id, title: titles?.[id] ?? title, ...tallied(rows, id) }))
      .filter(({ vendors, without }) => vendors.some((count) => count > 0) || without > 0);
  }
}

interface Count {
  domain: string;
  level: number | null;
  count: number;
}

function tallied(rows: readonly Count[], id: string): Pick<DomainLevels, 'vendors' | 'without'> {
  const own = rows.filter(({ domain }) => domain === id);
  const at = (level: number | null) => own.find((row) => row.level === level)?.count ?? 0;
  return { vendors: Array.from({ length: LEVELS }, (_, level) => at(level)), without: at(null) };
}

const COUNTS = `WITH newest AS (
    SELECT DISTINCT ON (a.vendor_id) s.sheet FROM app.score_sheet s
      JOIN app.assessment a ON (a.tenant_id, a.id) = (s.tenant_id, s.assessment_id)
      JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id) AND NOT v.is_archived
    WHERE s.tenant_id = $1 AND s.is_reviewed
      AND ($2::uuid IS NULL OR a.assessor_id = $2) AND ($3::uuid IS NULL OR a.reviewer_id = $3)
    ORDER BY a.vendor_id, s.computed_at DESC)
  SELECT d ->> 'id' AS domain, (d ->> 'level')::int AS level, count(*)::int AS count
  FROM newest, jsonb_array_elements(newest.sheet -> 'domains') d GROUP BY 1, 2`;
