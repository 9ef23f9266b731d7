type Json = Readonly<Record<string, unknown>>;

/** Scores by walking the JSON; the keys are those of CLI.md, score, without its trace. */
export function plainScore(questionnaire: unknown, model: unknown, input: unknown): PlainSheet;

export interface PlainSheet {
  readonly questions: readonly Json[];
  readonly practices: readonly Json[];
  readonly domains: readonly Json[];
  readonly overall: Json;
  readonly findings: readonly Json[];
}
