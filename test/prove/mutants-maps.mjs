/** Issue "Data-flow maps": what is drafted, asked, assessed, judged again and handed on. */
const CORE = 'src/core/data-flow';
const FEATURE = 'src/features/data-flows';
const ASKED = 'test/api/data-flows-asked.spec.ts';
const ASSESSED = `${CORE}/transfer-assessment.spec.ts`;
const SCORE = `${CORE}/score-map.spec.ts`;

const mutant = (id, file, from, to, spec) => ({ id, promise: 'issue 7', file, from, to, spec });

export const MAPS = [
  mutant(
    'nothing-to-assess-is-good',
    `${CORE}/map-answers.ts`,
    'if (of === 0) return null;',
    "if (of === 0) return 'yes';",
    SCORE,
  ),
  mutant(
    'transfer-to-nowhere-counts-as-lawful',
    `${CORE}/map-answers.ts`,
    "transfer.status === 'not_restricted'",
    "transfer.status === 'unknown_location'",
    SCORE,
  ),
  mutant(
    'way-as-good-as-its-last-hop',
    `${CORE}/path-status.ts`,
    '[known, worst.get(id), transferOf(flow.id)]',
    '[known, transferOf(flow.id)]',
    `${CORE}/path-status.spec.ts`,
  ),
  mutant(
    'assessment-offers-yes-to-everybody',
    `${CORE}/transfer-assessment.ts`,
    "!isInClear || !isProblematic || !applies || isOneOf('T-14', EFFECTIVE)",
    "isInClear || wordsOf(values.get('T-04')).length === 0",
    ASSESSED,
  ),
  mutant(
    'law-nobody-examined-is-harmless',
    `${CORE}/transfer-assessment.ts`,
    "!isSpared && !isOneOf('T-10', HARMLESS)",
    "isOneOf('T-10', ['yes', 'unknown'])",
    ASSESSED,
  ),
  mutant(
    'assessment-with-one-word',
    `${CORE}/transfer-assessment.ts`,
    "reason === 'unanswered' && question !== RESULT_QUESTION",
    "reason === 'unanswered' && ['T-18', 'T-20'].includes(question)",
    ASSESSED,
  ),
  mutant(
    'review-of-a-transfer-in-the-past',
    `${CORE}/transfer-assessment.ts`,
    'review > madeOn',
    "review > '2000-01-01'",
    ASSESSED,
  ),
  mutant(
    'assessment-entered-by-hand',
    `${CORE}/bound-assessments.ts`,
    "if (result !== 'positive' && result !== 'conditional') return [];",
    "if (result !== 'conditional') return [];",
    ASKED,
  ),
  mutant(
    'readers-have-got-the-data',
    `${CORE}/holders.ts`,
    'graph.outOf(id).filter(passesDataOn)',
    'graph.outOf(id)',
    `${CORE}/holders.spec.ts`,
  ),
  mutant(
    'unknown-place-is-a-country',
    `${CORE}/concentration-groups.ts`,
    "all.delete('unknown');",
    '',
    `${CORE}/concentration-groups.spec.ts`,
  ),
  mutant(
    'map-of-the-day-in-utc',
    `${FEATURE}/past-maps.service.ts`,
    'beginningOfDay(tx.ctx.timeZone, addDays(asOf, 1))',
    "beginningOfDay('UTC', addDays(asOf, 1))",
    'test/api/data-flows.spec.ts',
  ),
  mutant(
    'own-version-by-somebody-else',
    `${FEATURE}/map-edits.service.ts`,
    'AND NOT (version = ANY ($4::int[]) AND made_by = $5)',
    'AND NOT (version = ANY ($4::int[]) AND $5::text IS NOT NULL)',
    'test/api/data-flows.spec.ts',
  ),
  mutant(
    'changed-row-judges-nothing-again',
    `${FEATURE}/map-judging.jobs.ts`,
    'if (maps > 0) await this.jobs.enqueue',
    'if (maps < 0) await this.jobs.enqueue',
    ASKED,
  ),
  mutant(
    'intake-rated-by-the-shipped-rows',
    'src/features/vendors/intake-template.ts',
    '(await this.rows.of(tx)).adequacy',
    '(await this.rows.of(tx, 0)).adequacy',
    ASKED,
  ),
  mutant(
    'renamed-node-is-another-fact',
    'src/features/risks/drafts.service.ts',
    'title: fact, severity',
    'title, severity',
    ASKED,
  ),
  mutant(
    'map-put-away-goes-on-talking',
    `${FEATURE}/data-maps.service.ts`,
    'if (isArchived) await this.raising.withdraw(tx, judged);',
    'if (isArchived) await this.raising.raise(tx, judged);',
    ASKED,
  ),
  mutant(
    'map-put-away-is-edited',
    `${FEATURE}/map-edits.service.ts`,
    'if ((await this.maps.load(tx, input.id)).isArchived)',
    'if ((await this.maps.load(tx, input.id)).isDemo)',
    ASKED,
  ),
  mutant(
    'older-intake-looks-like-todays',
    'src/features/vendors/intake-rater.ts',
    'const surroundings = await this.db.read(ctx, (tx) => this.surroundings(tx));',
    "const surroundings = { ...(await this.db.read(ctx, (tx) => this.surroundings(tx))), on: '2026-01-27' };",
    ASKED,
  ),
  mutant(
    'flow-left-out-in-silence',
    `${CORE}/stray-flows.ts`,
    'notes: strays.map(({ where }) => leftOut(where))',
    'notes: strays.slice(1).map(({ where }) => leftOut(where))',
    `${CORE}/stray-flows.spec.ts`,
  ),
  mutant(
    'rows-of-one-list-contradict',
    `${CORE}/draft-contradictions.ts`,
    'const key = sourceKey(source);',
    'const key = `${sourceKey(source)} ${countries.join()}`;',
    `${CORE}/draft-map.spec.ts`,
  ),
  mutant(
    'unreadable-place-of-a-list-forgotten',
    `${CORE}/draft-from-list.ts`,
    'stated.map((place) => countryOf(place, countries) ?? UNKNOWN_PLACE)',
    'stated.flatMap((place) => countryOf(place, countries) ?? [])',
    `${CORE}/draft-map.spec.ts`,
  ),
];
