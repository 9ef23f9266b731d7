// A plain interpretation of questionnaire, model and answers, straight from the JSON, by DOMAIN sections 3 and 4 and
// CLI.md (score). It shares no code with src/core: tests hold the scorer against it, the bench measures against it.
const STAGES = ['fundamental', 'intermediate', 'advanced'];
const CLASSES = ['claimed', 'documented', 'attested'];

export function plainScore(questionnaire, model, input) {
  const { scoring } = model;
  const tier = input.context.tier;
  const asked = askedQuestions(questionnaire, input);
  const questions = asked.map(({ question, state, score }) => ({
    id: question.id,
    state,
    counts: counts(question),
    practice: question.practice ?? null,
    weight: question.weight ?? 0,
    score: score === null ? null : fixed4(score),
  }));
  const practices = model.practices.map((practice) => scorePractice(practice, asked, model, input));
  const domains = model.domains.map((domain) => ({
    domain,
    own: practices.filter(({ practice }) => practice.domain === domain.id),
  }));
  const scored = domains.map(({ domain, own }) => scoreDomain(domain, own, scoring, tier));
  return {
    questions,
    practices: practices.map(printPractice),
    domains: scored.map(printDomain),
    overall: overall(scored, scoring, tier),
    findings: findings(asked, input),
  };
}

// ---- questions ----------------------------------------------------------------------------------------------------

function askedQuestions(questionnaire, input) {
  const seen = new Map();
  const asked = [];
  for (const section of questionnaire.sections) {
    const open = !section.visible_if || holds(section.visible_if, seen, input.context);
    for (const question of section.questions) {
      const answer = input.answers[question.id] ?? {};
      const state = stateOf(question, answer, open, seen, input.context);
      if (state === 'answered') seen.set(question.id, answer.value);
      let score = null;
      if (counts(question) && state === 'answered')
        score = scoreOf(question, answer.value, input.assessed_on);
      if (counts(question) && (state === 'na_pending' || state === 'unanswered')) score = [0n, 1n];
      asked.push({ question, answer, state, score, seen });
    }
  }
  return asked;
}

function stateOf(question, answer, open, seen, context) {
  if (question.ask_in_tiers && !question.ask_in_tiers.includes(context.tier)) return 'not_in_tier';
  if (!open || (question.visible_if && !holds(question.visible_if, seen, context))) return 'not_visible';
  if (answer.na === 'approved') return 'na_approved';
  if (answer.na === 'pending') return 'na_pending';
  return isEmpty(answer.value) ? 'unanswered' : 'answered';
}

function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every((part) => part === null || part === '');
  return false;
}

/** {"unknown":true}: answered, worth 0, and no comparison holds. */
function isNotKnown(value) {
  return typeof value === 'object' && value !== null && value.unknown === true;
}

function counts({ practice, weight, polarity }) {
  return practice !== null && practice !== undefined && (weight ?? 0) > 0 && polarity !== 'neutral';
}

function holds(condition, seen, context) {
  if (condition.all) return condition.all.every((part) => holds(part, seen, context));
  if (condition.any) return condition.any.some((part) => holds(part, seen, context));
  if (condition.not) return !holds(condition.not, seen, context);
  const value = condition.q ? seen.get(condition.q) : context[condition.ctx];
  const wanted = condition.value;
  if (condition.op === 'unanswered') return isEmpty(value);
  if (isEmpty(value)) return false;
  if (isNotKnown(value)) return condition.op === 'answered';
  const list = Array.isArray(value) ? value : [value];
  const several = Array.isArray(wanted) ? wanted : [wanted];
  switch (condition.op) {
    case 'answered':
      return true;
    case 'eq':
      return same(value, wanted);
    case 'ne':
      return !same(value, wanted);
    case 'in':
      return several.some((one) => same(value, one));
    case 'not_in':
      return !several.some((one) => same(value, one));
    case 'includes':
      return several.every((one) => list.includes(one));
    case 'includes_any':
      return several.some((one) => list.includes(one));
    case 'excludes':
      return !several.some((one) => list.includes(one));
    case 'gt':
      return number(value) > number(wanted);
    case 'gte':
      return number(value) >= number(wanted);
    case 'lt':
      return number(value) < number(wanted);
    case 'lte':
      return number(value) <= number(wanted);
    default:
      throw new Error(`no operator ${condition.op}`);
  }
}

function same(left, right) {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.every((one) => right.includes(one)) && right.every((one) => left.includes(one));
}

function number(one) {
  return typeof one === 'string' && /^T[1-4]$/.test(one) ? Number(one[1]) : one;
}

function scoreOf(question, value, assessedOn) {
  if (isNotKnown(value)) return [0n, 1n];
  const choice = (id) => {
    const score = exact(question.choices.find((one) => one.id === id).score ?? 0);
    return question.polarity === 'negative' && (id === 'yes' || id === 'no')
      ? subtract([1n, 1n], score)
      : score;
  };
  switch (question.type) {
    case 'scale':
    case 'yes_no':
    case 'single':
      return choice(value);
    case 'multi':
      return multiScore(question, value.map(choice), value);
    case 'number': {
      if (!question.number_scores) return [1n, 1n];
      const row = question.number_scores.find(
        (one) => one.otherwise || one.eq === value || value <= one.lte || value >= one.gte,
      );
      return exact(row ? row.score : 0);
    }
    case 'table':
      return tableScore(question, value, assessedOn);
    default:
      return [1n, 1n];
  }
}

function multiScore(question, scores, picked) {
  const sorted = scores.toSorted((left, right) => compare(left, right));
  if (question.multi_rule === 'max') return sorted.at(-1);
  if (question.multi_rule === 'min') return sorted[0];
  if (question.multi_rule === 'sum_capped') return smaller([1n, 1n], scores.reduce(add, [0n, 1n]));
  if (question.multi_rule !== 'share_of_required') return [0n, 1n];
  const hit = question.required_choices.filter((id) => picked.includes(id)).length;
  return reduce(BigInt(hit), BigInt(question.required_choices.length));
}

// CLI.md names the rules of two tables by their question (C-50, C-56, and their copies in the bench); all others are
// the share of complete rows.
const CERTIFICATES = /^C[A-Z]?-50$/;
const SUB_PROCESSORS = /^C[A-Z]?-56$/;

function tableScore(question, value, assessedOn) {
  if (!Array.isArray(value)) return SUB_PROCESSORS.test(question.id) ? [1n, 1n] : [0n, 1n];
  if (CERTIFICATES.test(question.id)) {
    const rows = value.map((row) => {
      if (row.scope !== 'yes' || !(row.until >= assessedOn)) return [0n, 1n];
      const type = row.type ?? '';
      const isWeak = type.trim() === '' || /self.?assess|level 1\b|type i\b|type 1\b/i.test(type);
      return isWeak ? [1n, 2n] : [1n, 1n];
    });
    return rows.reduce((best, one) => (compare(one, best) > 0 ? one : best));
  }
  const required = question.columns.filter((column) => column.required);
  const complete = value.filter((row) => required.every(({ id }) => !isEmpty(row[id])));
  return reduce(BigInt(complete.length), BigInt(value.length));
}

function findings(asked, { context }) {
  return asked
    .filter(
      ({ question, state, seen }) =>
        state === 'answered' && question.finding && holds(question.finding.if, seen, context),
    )
    .map(({ question }) => ({
      question: question.id,
      title: question.finding.title,
      severity: question.finding.severity,
    }));
}

// ---- practices ----------------------------------------------------------------------------------------------------

function scorePractice(practice, asked, model, input) {
  const { scoring } = model;
  const review = input.practices?.[practice.id] ?? {};
  const about = asked.filter(({ question }) => question.practice === practice.id);
  const own = about.filter(({ question, state }) => counts(question) && state !== 'not_in_tier');
  const inSum = own.filter(({ score }) => score !== null);
  const domain = model.domains.find(({ id }) => id === practice.domain);
  const outOfScope = domain.applies_if !== null && input.context.ai_in_use === false;
  const excused = own.filter(
    ({ state }) => state === 'na_approved' || (state === 'not_visible' && practice.applies_if),
  );
  const evidence = [
    ...about.filter(({ state }) => state === 'answered').flatMap(({ answer }) => answer.evidence ?? []),
    ...(review.evidence ?? []),
  ];
  const rank = Math.max(0, ...evidence.map(evidenceRank));
  const base = { practice, rank, capped: false };
  if (review.refuted) return { ...base, state: 'refuted', value: [0n, 1n] };
  if (review.not_applicable || outOfScope || (own.length > 0 && excused.length === own.length))
    return { ...base, state: 'not_applicable', value: null };
  if (inSum.length === 0) return { ...base, state: 'not_assessed', value: null };
  const weight = inSum.reduce((total, { question }) => total + BigInt(question.weight), 0n);
  const earned = inSum.reduce(
    (total, { question, score }) => add(total, multiply(score, [BigInt(question.weight), 1n])),
    [0n, 1n],
  );
  const average = reduce(earned[0], earned[1] * weight);
  const cap = exact(scoring.critical_question_cap);
  const capped =
    inSum.some(({ question, score }) => question.critical && score[0] === 0n) && compare(average, cap) > 0;
  return { ...base, state: 'assessed', capped, value: capped ? cap : average };
}

function evidenceRank({ class: name, expired, scope_mismatch: elsewhere, accepted }) {
  if (accepted === false) return 0;
  let rank = CLASSES.indexOf(name);
  if (expired) rank = Math.max(0, rank - 1);
  return elsewhere ? Math.min(rank, 1) : rank;
}

function factorOf(rank, scoring) {
  return exact(scoring.evidence_factor[CLASSES[rank]]);
}

// ---- domains ------------------------------------------------------------------------------------------------------

function scoreDomain(domain, practices, scoring, tier) {
  const targets = scoring.target_stages_by_tier[tier];
  const target = practices.filter(
    ({ practice, value }) => targets.includes(practice.stage) && value !== null,
  );
  if (target.length === 0) {
    const none = practices.every(({ state }) => state === 'not_applicable');
    return { domain, state: none ? 'not_applicable' : 'not_assessed' };
  }
  const assured = ({ value, rank }) => multiply(value, factorOf(rank, scoring));
  const level = levelOf(domain, practices, scoring, tier, true);
  const reached = smaller(progress(level, practices, scoring, assured), [99n, 100n]);
  return {
    domain,
    state: 'assessed',
    level,
    claimedLevel: levelOf(domain, practices, scoring, tier, false),
    maturity: add([BigInt(level), 1n], reached),
    assured: mean(target, assured),
    claimed: mean(target, ({ value }) => value),
    documented: mean(target, ({ rank }) => (rank > 0 ? [1n, 1n] : [0n, 1n])),
  };
}

function levelOf(domain, practices, scoring, tier, withProof) {
  const [f, i, a] = STAGES.map((stage) => practices.filter(({ practice }) => practice.stage === stage));
  const assessed = f.filter(({ value }) => value !== null);
  if (assessed.length > 0 && assessed.every(({ value }) => value[0] === 0n)) return 0;
  const passed = (stage) => stagePassed(domain, stage, scoring, tier, withProof);
  const onlyOptional = assessed.length === 0 && applicable(f).every(({ practice }) => !practice.required);
  if (!onlyOptional && !passed(f)) return 1;
  if (applicable(i).length === 0 || !passed(i)) return 2;
  const required = requiredProof(practices);
  const weight = weightOf(required);
  const attested = weightOf(required.filter(({ rank }) => rank === 2));
  const share = exact(scoring.level4.attested_weight_share_min);
  const proven =
    required.length > 0 && required.every(({ rank }) => rank >= 1) && compare([attested, weight], share) >= 0;
  if (!proven) return 3;
  return applicable(a).length > 0 && passed(a) ? 5 : 4;
}

function applicable(stage) {
  return stage.filter(({ state }) => state !== 'not_applicable');
}

function stagePassed(domain, stage, scoring, tier, withProof) {
  const those = applicable(stage);
  const assessed = those.filter(({ value }) => value !== null);
  if (assessed.length === 0) return false;
  const pass = exact(scoring.practice_pass_threshold);
  for (const { practice, value, rank } of those) {
    if (!practice.required) continue;
    if (value === null || compare(value, pass) < 0) return false;
    if (withProof && rank < minimumRank(domain, practice, scoring, tier)) return false;
  }
  const groups = new Set(those.map(({ practice }) => practice.any_of_group).filter(Boolean));
  for (const group of groups) {
    const met = assessed.some(
      ({ practice, value }) => practice.any_of_group === group && compare(value, pass) >= 0,
    );
    if (!met) return false;
  }
  return (
    compare(
      mean(assessed, ({ value }) => value),
      exact(scoring.stage_average_threshold),
    ) >= 0
  );
}

function minimumRank(domain, practice, scoring, tier) {
  const rule = scoring.min_evidence_for_required_practice_by_tier[tier];
  const over = rule.override_domains?.[domain.id];
  return CLASSES.indexOf(over && rule.override_stages.includes(practice.stage) ? over : rule[practice.stage]);
}

function requiredProof(practices) {
  return practices.filter(
    ({ practice, value }) => practice.required && practice.stage !== 'advanced' && value !== null,
  );
}

function progress(level, practices, scoring, assured) {
  const stage = { 1: 'fundamental', 2: 'intermediate', 4: 'advanced' }[level];
  if (level === 3) {
    const required = requiredProof(practices);
    const weight = weightOf(required);
    if (weight === 0n) return [0n, 1n];
    const documented = reduce(weightOf(required.filter(({ rank }) => rank >= 1)), weight);
    const attested = reduce(weightOf(required.filter(({ rank }) => rank === 2)), weight);
    const share = exact(scoring.level4.attested_weight_share_min);
    const reached = smaller([1n, 1n], reduce(attested[0] * share[1], attested[1] * share[0]));
    return multiply(add(documented, reached), [1n, 2n]);
  }
  const own = practices.filter(({ practice, value }) => practice.stage === stage && value !== null);
  return own.length === 0 ? [0n, 1n] : mean(own, assured);
}

function weightOf(practices) {
  return practices.reduce((total, { practice }) => total + BigInt(practice.weight), 0n);
}

function mean(practices, figure) {
  const weight = weightOf(practices);
  const total = practices.reduce(
    (sum, one) => add(sum, multiply(figure(one), [BigInt(one.practice.weight), 1n])),
    [0n, 1n],
  );
  return reduce(total[0], total[1] * weight);
}

// ---- the whole ----------------------------------------------------------------------------------------------------

function overall(domains, scoring, tier) {
  const assessed = domains.filter(({ state }) => state === 'assessed');
  const target_level = scoring.target_level_by_tier[tier];
  if (assessed.length === 0)
    return {
      maturity: null,
      level: null,
      target_level,
      control_effectiveness: null,
      control_effectiveness_exact: null,
      claimed_effectiveness: null,
      documented_share: null,
      documented_share_exact: null,
    };
  const weight = assessed.reduce((total, { domain }) => total + BigInt(domain.weight), 0n);
  const whole = (figure) => {
    const total = assessed.reduce(
      (sum, one) => add(sum, multiply(figure(one), [BigInt(one.domain.weight), 1n])),
      [0n, 1n],
    );
    return reduce(total[0], total[1] * weight);
  };
  const maturity = whole((one) => one.maturity);
  const critical = assessed.filter(({ domain }) => domain.critical).map(({ level }) => level);
  const effectiveness = whole((one) => one.assured);
  const documented = whole((one) => one.documented);
  return {
    maturity: fixed4(maturity),
    level: Math.min(Number(maturity[0] / maturity[1]), ...critical.map((level) => level + 1)),
    target_level,
    control_effectiveness: fixed4(effectiveness),
    control_effectiveness_exact: `${effectiveness[0]}/${effectiveness[1]}`,
    claimed_effectiveness: fixed4(whole((one) => one.claimed)),
    documented_share: fixed4(documented),
    documented_share_exact: `${documented[0]}/${documented[1]}`,
  };
}

function printPractice({ practice, state, value, rank, capped }) {
  const { id, domain, stage, required, weight } = practice;
  const factor = { claimed: [3n, 5n], documented: [17n, 20n], attested: [1n, 1n] }[CLASSES[rank]];
  return {
    id,
    domain,
    stage,
    required,
    weight,
    state,
    implementation: value === null ? null : fixed4(value),
    evidence_class: value === null ? null : CLASSES[rank],
    assured: value === null ? null : fixed4(multiply(value, factor)),
    capped,
  };
}

function printDomain(one) {
  const isAssessed = one.state === 'assessed';
  return {
    id: one.domain.id,
    state: one.state,
    level: isAssessed ? one.level : null,
    claimed_level: isAssessed ? one.claimedLevel : null,
    maturity: isAssessed ? fixed4(one.maturity) : null,
    assured_score: isAssessed ? fixed4(one.assured) : null,
    claimed_score: isAssessed ? fixed4(one.claimed) : null,
    documented_share: isAssessed ? fixed4(one.documented) : null,
  };
}

// ---- fractions ----------------------------------------------------------------------------------------------------

const known = new Map();

function exact(value) {
  let fraction = known.get(value);
  if (fraction === undefined) {
    const [whole, part = ''] = String(value).split('.');
    fraction = reduce(BigInt(whole + part), 10n ** BigInt(part.length));
    known.set(value, fraction);
  }
  return fraction;
}

function reduce(n, d) {
  let a = n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [n / a, d / a];
}

function add([a, b], [c, d]) {
  return reduce(a * d + c * b, b * d);
}

function subtract([a, b], [c, d]) {
  return reduce(a * d - c * b, b * d);
}

function multiply([a, b], [c, d]) {
  return reduce(a * c, b * d);
}

function compare([a, b], [c, d]) {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : Number(difference > 0n);
}

function smaller(left, right) {
  return compare(left, right) <= 0 ? left : right;
}

function fixed4([n, d]) {
  const digits = String((20000n * n + d) / (2n * d)).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
