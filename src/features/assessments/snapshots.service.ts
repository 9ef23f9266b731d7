import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { compile, type Compiled } from '../../core/scoring/compile.js';
import type { MaturityModel, MinimumEvidence } from '../../core/scoring/model.js';
import { SCORER_VERSION } from '../../core/scoring/sheet.js';
import { canonical } from '../../platform/crypto/canonical.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { AssessmentSnapshot } from './assessment-snapshot.entity.js';

/** The rules one assessment was sent under, made ready. */
export interface Rulebook {
  readonly questionnaire: Questionnaire;
  readonly model: MaturityModel;
  readonly compiled: Compiled;
  /** Without the tier's minimum of proof: what the vendor claims (DOMAIN formula 6). */
  readonly claimed: Compiled;
}

const MOST = 40;

/** What was sent, frozen. A snapshot never changes, so a read one is kept, by tenant and digest. */
@Injectable()
export class SnapshotsService {
  private readonly kept = new Map<string, Rulebook>();

  /** Freezes questionnaire and model for an assessment; returns their digest. */
  async take(
    tx: Tx,
    assessmentId: string,
    questionnaire: Questionnaire,
    model: MaturityModel,
  ): Promise<string> {
    rulebookOf(questionnaire, model);
    const digest = createHash('sha256').update(canonical({ questionnaire, model })).digest('hex');
    const row = {
      tenantId: tx.ctx.tenantId,
      assessmentId,
      questionnaireTitle: questionnaire.title,
      questionnaireRevision: questionnaire.version,
      questionnaire,
      model,
      modelVersion: model.version,
      scorerVersion: SCORER_VERSION,
      digest,
    };
    await tx.em.insert(AssessmentSnapshot, row as never);
    return digest;
  }

  async rulebook(tx: Tx, assessmentId: string): Promise<Rulebook> {
    const found = await this.rulebooks(tx, [assessmentId]);
    const rulebook = found.get(assessmentId);
    if (rulebook === undefined) throw notFound();
    return rulebook;
  }

  /** By assessment; most share one questionnaire, so bodies are read once each. */
  async rulebooks(tx: Tx, assessmentIds: readonly string[]): Promise<Map<string, Rulebook>> {
    const rows = await tx.query<{ assessment_id: string; digest: string }>(
      'SELECT assessment_id, digest FROM app.assessment_snapshot WHERE tenant_id = $1 AND assessment_id = ANY($2)',
      [tx.ctx.tenantId, assessmentIds],
    );
    const found = new Map<string, Rulebook>();
    for (const { assessment_id: id, digest } of rows) found.set(id, await this.byDigest(tx, digest, id));
    return found;
  }

  private async byDigest(tx: Tx, digest: string, assessmentId: string): Promise<Rulebook> {
    const key = `${tx.ctx.tenantId} ${digest}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const where = { tenantId: tx.ctx.tenantId, assessmentId };
    const row = await tx.em.findOneByOrFail(AssessmentSnapshot, where);
    const rulebook = rulebookOf(
      row.questionnaire as unknown as Questionnaire,
      row.model as unknown as MaturityModel,
    );
    const oldest = this.kept.keys().next();
    if (this.kept.size >= MOST && oldest.value !== undefined) this.kept.delete(oldest.value);
    this.kept.set(key, rulebook);
    return rulebook;
  }
}

function rulebookOf(questionnaire: Questionnaire, model: MaturityModel): Rulebook {
  const compiled = compiledOf(questionnaire, model);
  return { questionnaire, model, compiled, claimed: compiledOf(questionnaire, onWord(model)) };
}

function compiledOf(questionnaire: Questionnaire, model: MaturityModel): Compiled {
  const result = compile(questionnaire, model);
  if (result.ok) return result.compiled;
  throw new Error(
    `questionnaire and model do not fit: ${result.problems[0]?.code} ${result.problems[0]?.where}`,
  );
}

/** The same model in which a claim is proof enough for a stage. */
function onWord(model: MaturityModel): MaturityModel {
  const least: MinimumEvidence = {
    fundamental: 'claimed',
    intermediate: 'claimed',
    advanced: 'claimed',
    override_domains: {},
    override_stages: [],
  };
  const byTier = { T1: least, T2: least, T3: least, T4: least };
  return { ...model, scoring: { ...model.scoring, min_evidence_for_required_practice_by_tier: byTier } };
}
