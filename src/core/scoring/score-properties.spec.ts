import fs from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  arbitraryAnswer,
  arbitraryAnswers,
  arbitraryContext,
} from '../../../test/support/arbitrary-answers.js';
import { arbitraryQuestionnaire } from '../../../test/support/arbitrary-questionnaire.js';
import { plainScore } from '../../../test/support/plain-scorer.mjs';
import { smallModel } from '../../../test/support/small-model.js';
import { compare, rational, toFraction } from '../exact/rational.js';
import type { Answer, Answers, Evidence } from '../questionnaire/answer.js';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.js';
import { questionsOf, type Questionnaire } from '../questionnaire/questionnaire.js';
import { compile, type Compiled } from './compile.js';
import { effectiveRank } from './evidence.js';
import { parseModel } from './parse-model.js';
import { replay } from './replay.js';
import { scoreSheet } from './score.js';
import type { PracticeReview, ScoreInput, ScoreSheet } from './sheet.js';
import { sumOfTerms } from './trace-of.js';

const RUNS = { numRuns: 5_000 };
/** Milliseconds; a slow machine may take its time. */
const LONG = 90_000;
const model = smallModel();
const modelFile = JSON.parse(fs.readFileSync('templates/model/maturity-model.json', 'utf8')) as unknown;

const compiled = (questionnaire: Questionnaire): Compiled => {
  const result = compile(questionnaire, model);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.compiled;
};

const sheetOf = (one: Compiled, input: ScoreInput, trace = false): ScoreSheet => {
  const result = scoreSheet(one, input, { trace });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
};

/** A sheet with its proof as text: equal sheets are equal byte for byte, and texts are compared quickly. */
const textOf = (one: Compiled, input: ScoreInput): string => JSON.stringify(sheetOf(one, input, true));

const review: fc.Arbitrary<PracticeReview> = fc.record(
  {
    evidence: fc.array(
      fc.record({ class: fc.constantFrom('claimed' as const, 'documented' as const, 'attested' as const) }),
      { maxLength: 2 },
    ),
    refuted: fc.boolean(),
    not_applicable: fc.boolean(),
  },
  { requiredKeys: [] },
);
const reviews = fc.dictionary(fc.constantFrom('SEC-F1', 'INC-I1', 'TELL-I1'), review, { maxKeys: 2 });

interface Case {
  readonly questionnaire: Questionnaire;
  readonly one: Compiled;
  readonly input: ScoreInput;
}

/** Four hundred questionnaires, made ready once, so that the runs go into answers. */
const POOL = fc.sample(arbitraryQuestionnaire(9), { numRuns: 400, seed: 20_261_122 }).map((questionnaire) => {
  const one = compiled(questionnaire);
  const all = questionsOf(questionnaire);
  const counting = all.filter(({ weight = 0 }) => weight > 0);
  const input = fc
    .record({ answers: arbitraryAnswers(questionnaire), context: arbitraryContext, practices: reviews })
    .map((given): ScoreInput => ({ assessed_on: '2026-01-01', ...given }));
  const change = fc.oneof(
    ...(counting.length > 0 ? counting : all).map((question) =>
      arbitraryAnswer(question).map((answer) => ({ id: question.id, answer })),
    ),
  );
  return { questionnaire, one, counting, input, change };
});

const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...POOL)
  .chain(({ questionnaire, one, input }) => input.map((given) => ({ questionnaire, one, input: given })));

/** One question of a case that has a weight, and another answer to it. */
const changed: fc.Arbitrary<Case & { readonly id: string; readonly answer: Answer }> = fc
  .constantFrom(...POOL.filter(({ counting }) => counting.length > 0))
  .chain(({ questionnaire, one, input, change }) =>
    fc
      .tuple(input, change)
      .map(([given, { id, answer }]) => ({ questionnaire, one, input: given, id, answer })),
  );

/** Every question that no condition reads and that shares its practice, with its questionnaire without it. */
const LEAVABLE = POOL.flatMap(({ questionnaire, one, input }) =>
  questionsOf(questionnaire).flatMap(({ id, practice = null, weight = 0 }) => {
    const sections = questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.id !== id),
    }));
    const isRead = JSON.stringify(sections).includes(`"${id}"`);
    const isAlone = !questionsOf({ ...questionnaire, sections }).some((other) => other.practice === practice);
    if (isRead || isAlone || practice === null || weight === 0) return [];
    return [{ one, shorter: compiled({ ...questionnaire, sections }), id, practice, input }];
  }),
);

const left = fc
  .constantFrom(...LEAVABLE)
  .chain(({ input, ...others }) => input.map((given) => ({ ...others, input: given })));

/** Every figure that must not fall, in an order that does not depend on the answers. */
function figuresOf({ practices, domains, overall }: ScoreSheet): readonly (string | number | null)[] {
  return [
    ...practices.flatMap(({ implementation, assured }) => [implementation, assured]),
    ...domains.flatMap((one) => [
      one.level,
      one.claimed_level,
      one.maturity,
      one.assured_score,
      one.claimed_score,
      one.documented_share,
    ]),
    overall.maturity,
    overall.level,
    overall.control_effectiveness,
    overall.claimed_effectiveness,
    overall.documented_share,
  ];
}

function expectNoneLower(after: ScoreSheet, before: ScoreSheet): void {
  const old = figuresOf(before);
  const fallen = figuresOf(after).filter((figure, at) => {
    const was = old[at] ?? null;
    return figure === null || was === null ? figure !== was : Number(figure) < Number(was);
  });
  expect(fallen).toEqual([]);
}

const reversed = (all: object): Answers => Object.fromEntries(Object.entries(all).toReversed()) as Answers;

const statesOf = ({ questions }: ScoreSheet): readonly string[] => questions.map(({ state }) => state);

describe('a better answer or better evidence never lowers a score', () => {
  test(
    'a better answer, while every question keeps its state',
    () => {
      fc.assert(
        fc.property(changed, ({ one, input, id, answer }) => {
          const old = input.answers[id] ?? {};
          const other = {
            ...input,
            answers: { ...input.answers, [id]: { ...answer, evidence: old.evidence ?? [] } },
          };
          const [before, after] = [sheetOf(one, input), sheetOf(one, other)];
          fc.pre(String(statesOf(before)) === String(statesOf(after)));
          const score = (sheet: ScoreSheet): number =>
            Number(sheet.questions.find((found) => found.id === id)?.score ?? 0);
          const [worse, better] = score(before) <= score(after) ? [before, after] : [after, before];
          expectNoneLower(better, worse);
        }),
        RUNS,
      );
    },
    LONG,
  );

  test(
    'better evidence',
    () => {
      fc.assert(
        fc.property(
          changed,
          fc.constantFrom<Evidence>({ class: 'documented' }, { class: 'attested' }),
          (one, proof) => {
            const answer = one.input.answers[one.id];
            fc.pre(answer !== undefined);
            const better = { ...answer, evidence: [...(answer?.evidence ?? []), proof] };
            const ready = one.one;
            const after = sheetOf(ready, {
              ...one.input,
              answers: { ...one.input.answers, [one.id]: better },
            });
            expectNoneLower(after, sheetOf(ready, one.input));
          },
        ),
        RUNS,
      );
    },
    LONG,
  );

  test(
    'expiry, another scope and a refusal never raise a class',
    () => {
      const item = fc.record(
        {
          class: fc.constantFrom('claimed' as const, 'documented' as const, 'attested' as const),
          expired: fc.boolean(),
          scope_mismatch: fc.boolean(),
          accepted: fc.boolean(),
        },
        { requiredKeys: ['class'] },
      );
      fc.assert(
        fc.property(item, fc.constantFrom('expired', 'scope_mismatch'), (one, doubt) => {
          expect(effectiveRank({ ...one, [doubt]: true })).toBeLessThanOrEqual(
            effectiveRank({ ...one, [doubt]: false }),
          );
          expect(effectiveRank({ ...one, accepted: false })).toBe(0);
        }),
        RUNS,
      );
    },
    LONG,
  );
});

describe('what may not matter does not', () => {
  test(
    'the order of answers and of reviews changes nothing',
    () => {
      fc.assert(
        fc.property(cases, ({ one, input }) => {
          const other = {
            ...input,
            answers: reversed(input.answers),
            practices: reversed(input.practices ?? {}) as never,
          };
          expect(textOf(one, other)).toBe(textOf(one, input));
        }),
        RUNS,
      );
    },
    LONG,
  );

  test(
    'an answer to a hidden question, or one not asked in the tier, never counts',
    () => {
      fc.assert(
        fc.property(changed, ({ one, input, id, answer }) => {
          const state = sheetOf(one, input).questions.find((found) => found.id === id)?.state ?? '';
          fc.pre(state === 'not_visible' || state === 'not_in_tier');
          const other = { ...input, answers: { ...input.answers, [id]: answer } };
          expect(textOf(one, other)).toBe(textOf(one, input));
        }),
        { ...RUNS, maxSkipsPerRun: 1_000 },
      );
    },
    LONG,
  );

  test(
    'an approved N/A leaves both sums: the practice scores as if the question were not in the file',
    () => {
      fc.assert(
        fc.property(left, ({ one, shorter, id, practice, input }) => {
          const answers = { ...input.answers, [id]: { na: 'approved' as const } };
          const { [id]: _, ...rest } = answers;
          const withNa = sheetOf(one, { ...input, answers });
          const without = sheetOf(shorter, { ...input, answers: rest });
          const figure = (sheet: ScoreSheet): unknown =>
            sheet.practices.find((found) => found.id === practice)?.implementation;
          if (figure(without) !== null) expect(figure(withNa)).toBe(figure(without));
        }),
        RUNS,
      );
    },
    LONG,
  );
});

describe('every sheet', () => {
  test(
    'stays in range, and its contributions sum exactly',
    () => {
      fc.assert(
        fc.property(cases, ({ one, input }) => {
          const { practices, domains, overall, trace } = sheetOf(one, input, true);
          const shares = [
            ...practices.flatMap(({ implementation, assured }) => [implementation, assured]),
            ...domains.flatMap((domain) => [
              domain.assured_score,
              domain.claimed_score,
              domain.documented_share,
            ]),
            overall.control_effectiveness,
            overall.documented_share,
          ];
          expect(shares.filter((share) => share !== null && !/^(0\.\d{4}|1\.0000)$/.test(share))).toEqual([]);
          for (const { level, maturity } of domains) {
            if (level === null || maturity === null) continue;
            expect(Math.floor(Number(maturity))).toBe(level);
            expect(Number(maturity) - level).toBeLessThanOrEqual(0.99);
          }
          const terms = trace?.control_effectiveness ?? [];
          expect(terms.length === 0 ? null : toFraction(sumOfTerms(terms))).toBe(
            overall.control_effectiveness_exact,
          );
        }),
        RUNS,
      );
    },
    LONG,
  );

  test(
    'shows how each practice came about: the terms sum to it, or to more than the cap',
    () => {
      fc.assert(
        fc.property(cases, ({ one, input }) => {
          const { practices, trace } = sheetOf(one, input, true);
          const cap = rational(model.scoring.critical_question_cap);
          for (const { id, capped, state } of practices) {
            const proof = trace?.practices[id];
            expect(proof !== undefined).toBe(state === 'assessed' || state === 'refuted');
            if (proof === undefined) continue;
            const sum = sumOfTerms(proof.terms);
            expect(toFraction(capped ? cap : sum)).toBe(proof.implementation);
            if (capped) expect(compare(sum, cap)).toBe(1);
          }
        }),
        RUNS,
      );
    },
    LONG,
  );

  test(
    'can be worked out again from its trace, after a journey through JSON',
    () => {
      fc.assert(
        fc.property(cases, ({ one, input }) => {
          const { practices, domains, overall, trace } = sheetOf(one, input, true);
          if (trace === null) throw new Error('a trace was asked for');
          const sent = JSON.parse(JSON.stringify(trace)) as typeof trace;
          expect(JSON.stringify(replay(sent))).toBe(JSON.stringify({ practices, domains, overall }));
        }),
        RUNS,
      );
    },
    LONG,
  );

  test(
    'of our own questionnaires equals a plain interpretation of the same files',
    () => {
      const own = parseModel(modelFile);
      if (!own.ok) throw new Error('our own model must parse');
      const files = [
        'core-gdpr28',
        'extended-practices',
        'ai-automated-decisions',
        'transfer-impact',
        'incident-drill',
      ];
      const ready = files.map((name) => {
        const file = JSON.parse(fs.readFileSync(`templates/questionnaires/${name}.json`, 'utf8')) as unknown;
        const parsed = parseQuestionnaire(file);
        const result = parsed.ok ? compile(parsed.questionnaire, own.model) : parsed;
        if (!parsed.ok || !result.ok) throw new Error(`${name} must be scorable`);
        return { file, questionnaire: parsed.questionnaire, one: result.compiled };
      });
      const inputs = fc
        .constantFrom(...ready)
        .chain((item) =>
          fc
            .record({ answers: arbitraryAnswers(item.questionnaire), context: arbitraryContext })
            .map((input) => ({ ...item, input: { assessed_on: '2026-01-01', ...input } })),
        );
      fc.assert(
        fc.property(inputs, ({ file, one, input }) => {
          const sheet = sheetOf(one, input, true);
          const { questions, practices, domains, overall, findings } = plainScore(file, modelFile, input);
          expect(sheet).toMatchObject({ questions, practices, domains, overall, findings });
        }),
        { numRuns: 600 },
      );
    },
    LONG,
  );
});
