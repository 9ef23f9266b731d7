import { parseAdequacy, type Adequacy } from '../core/data-flow/adequacy.js';
import { parseTransferInput } from '../core/data-flow/transfer-input.js';
import { parseTransferLogic, type TransferLogic } from '../core/data-flow/transfer-logic.js';
import { transferStatus } from '../core/data-flow/transfer.js';
import { pointer, problem, type Problem } from '../core/problem.js';
import { residualRisk } from '../core/risk/residual.js';
import { matrix, treat } from '../core/risk/rate.js';
import type { MaturityModel } from '../core/scoring/model.js';
import { parseModel } from '../core/scoring/parse-model.js';
import { isRecord, type Shape } from '../core/shape.js';
import { inherentRisk } from '../core/tiering/inherent.js';
import { template } from './template.js';
import { chainActual, domainActual, overallActual, questionsActual } from './vector-scoring.js';
import { shapes, type RiskInput, type ResidualVector, type TierInput } from './vector-shapes.js';

/** What the kinds are computed with: our own content. */
export interface VectorContent {
  readonly model: MaturityModel;
  readonly adequacy: Adequacy;
  readonly logic: TransferLogic;
  readonly today: string;
}

export type Computed =
  | { readonly ok: true; readonly actual: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Kind = (input: unknown, where: string, content: VectorContent) => Computed;

/** The kinds of CLI.md, vectors. */
export const KINDS: Readonly<Record<string, Kind>> = {
  Q: checked(shapes.questions, questionsActual),
  D: checked(shapes.domain, domainActual),
  O: checked(shapes.overall, overallActual),
  T: checked(shapes.tier, tierActual),
  R: checked(shapes.residual, residualActual),
  M: checked(shapes.risk, riskActual),
  C: checked(shapes.chain, chainActual),
  TL: transferActual,
};

type Content =
  | { readonly ok: true; readonly content: VectorContent }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** @param defaultDate the date of transfers whose input has none; else the day of the call */
export async function vectorContent(defaultDate: unknown): Promise<Content> {
  const model = parseModel(await template('model/maturity-model.json'));
  const adequacy = parseAdequacy(await template('reference/adequacy.json'));
  const logic = parseTransferLogic(await template('reference/transfer-logic.json'));
  if (!model.ok) return model;
  if (!adequacy.ok) return adequacy;
  if (!logic.ok) return logic;
  const today = typeof defaultDate === 'string' ? defaultDate : new Date().toISOString().slice(0, 10);
  return {
    ok: true,
    content: { model: model.model, adequacy: adequacy.adequacy, logic: logic.logic, today },
  };
}

/** A kind whose input is looked at before it is computed. */
function checked<Input>(
  shape: Shape,
  actual: (input: Input, model: MaturityModel, where: string) => unknown,
): Kind {
  return (input, where, { model }) => {
    const problems = [...shape(input, where), ...unknownDomains(input, where, model)];
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, actual: actual(input as Input, model, where) };
  };
}

/** A domain the model does not have has no weight, so the whole could not be told. */
function unknownDomains(input: unknown, where: string, { domains }: MaturityModel): readonly Problem[] {
  const named = isRecord(input) && isRecord(input['domains']) ? Object.keys(input['domains']) : [];
  return named
    .filter((id) => !domains.some((domain) => domain.id === id))
    .map((id) => {
      const message = `The maturity model has no domain ${id}.`;
      return problem('UNKNOWN_DOMAIN', pointer(where, 'domains', id), message, 'Use a domain of the model.');
    });
}

function tierActual({ factors, flags }: TierInput, { inherent: settings }: MaturityModel): unknown {
  const { inherent, tier_by_score, tier, inherent_effective } = inherentRisk(factors, flags ?? [], settings);
  return { inherent, tier_by_score, tier, inherent_effective };
}

function residualActual(input: ResidualVector, { scoring }: MaturityModel): unknown {
  const { raw, residual, display, band } = residualRisk(
    {
      inherent_effective: input.inherent_effective ?? null,
      control_effectiveness: input.control_effectiveness ?? null,
      documented_share: input.documented_share ?? null,
      open_critical_findings: input.open_critical_findings ?? 0,
      forced_high: input.forced_high ?? false,
    },
    scoring.residual,
  );
  return { raw, residual, display, band };
}

/** Without likelihood and impact: the whole matrix. */
function riskActual(input: RiskInput, { treatment }: MaturityModel): unknown {
  const { likelihood, impact } = input;
  if (likelihood == null || impact == null) return { cells: matrix() };
  const effects = { preventive: input.preventive_effect ?? 0, mitigating: input.mitigating_effect ?? 0 };
  return treat({ likelihood, impact }, effects, undefined, treatment);
}

function transferActual(input: unknown, where: string, { adequacy, logic, today }: VectorContent): Computed {
  const parsed = parseTransferInput(isRecord(input) ? input : {}, today, where);
  if (!parsed.ok) return parsed;
  const { status, severity } = transferStatus(parsed.input, adequacy, logic);
  return { ok: true, actual: { status, severity } };
}
