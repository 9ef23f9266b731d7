// Material for the scoring bench, made from our own templates; the same at each run.
import fs from 'node:fs';

const templates = new URL('../../templates/', import.meta.url);
const QUESTIONNAIRES = ['core-gdpr28', 'extended-practices', 'ai-automated-decisions'];
const DAY = '2026-11-22';

export function readTemplate(name) {
  return JSON.parse(fs.readFileSync(new URL(name, templates), 'utf8'));
}

/** Our three vendor questionnaires one after the other, again and again under new ids, cut to a length. */
export function longQuestionnaire(length) {
  const sections = [];
  let left = length;
  for (let copy = 0; left > 0; copy += 1) {
    for (const name of QUESTIONNAIRES) {
      for (const section of renamed(readTemplate(`questionnaires/${name}.json`), copy).sections) {
        const questions = section.questions.slice(0, left);
        left -= questions.length;
        if (questions.length > 0)
          sections.push({ ...section, id: `${name}-${section.id}-${copy}`, questions });
      }
    }
  }
  return { ...readTemplate('questionnaires/core-gdpr28.json'), id: `long-${length}`, sections };
}

/** Copy 0 keeps its ids; later copies get another letter, in conditions too. */
function renamed(questionnaire, copy) {
  if (copy === 0) return questionnaire;
  const letter = String.fromCharCode(64 + copy);
  return JSON.parse(JSON.stringify(questionnaire).replaceAll(/"([A-Z])-(\d{2,3})"/g, `"$1${letter}-$2"`));
}

/** Random from a seed: the same numbers at each run. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Answers as vendors give them: mostly good, some weak, some missing, some with proof. */
export function randomInput(questionnaire, random) {
  const answers = {};
  const isThorough = random();
  for (const question of questionnaire.sections.flatMap(({ questions }) => questions)) {
    const luck = random();
    if (luck < 0.04) continue;
    if (luck < 0.06) answers[question.id] = { na: 'pending' };
    else if (luck < 0.09) answers[question.id] = { na: 'approved' };
    else
      answers[question.id] = {
        value: randomValue(question, random, isThorough),
        evidence: randomEvidence(random),
      };
  }
  const context = {
    tier: pick(['T1', 'T1', 'T2', 'T3', 'T4'], random),
    has_transfer: random() < 0.6,
    ai_in_use: random() < 0.5,
    vendor_role: 'processor',
    laws: ['gdpr'],
    sensitivity: 1 + Math.floor(random() * 5),
  };
  return { assessed_on: DAY, context, answers, practices: {} };
}

function randomEvidence(random) {
  if (random() < 0.4) return [];
  const level = pick(['claimed', 'documented', 'documented', 'attested'], random);
  return [
    { class: level, expired: random() < 0.1, scope_mismatch: random() < 0.1, accepted: random() < 0.9 },
  ];
}

function randomValue(question, random, isThorough) {
  switch (question.type) {
    case 'scale':
    case 'yes_no':
    case 'single':
      return random() < isThorough ? question.choices[0].id : pick(question.choices, random).id;
    case 'multi': {
      const open = question.choices.filter(({ exclusive }) => exclusive !== true);
      const picked = open.filter(() => random() < 0.6).map(({ id }) => id);
      return picked.length > 0 ? picked : [pick(question.choices, random).id];
    }
    case 'number':
      return pick([0, 14, 24, 30, 36, 48, 60, 72, 90, 365], random);
    case 'table':
      return Array.from({ length: 1 + Math.floor(random() * 4) }, () => randomRow(question, random));
    case 'country_list':
    case 'file':
      return ['DE'];
    case 'contact':
      return { name: 'Privacy office' };
    default:
      return 'An answer in words.';
  }
}

function randomRow({ columns }, random) {
  const cells = {
    yes_no: ['yes', 'yes', 'no'],
    date: ['2027-03-31', DAY, '2025-01-31'],
    country_list: [['DE'], ['FR', 'IE']],
  };
  const filled = columns.filter(() => random() < 0.9);
  return Object.fromEntries(
    filled.map(({ id, type }) => [id, pick(cells[type] ?? ['Type II', 'Type I', 'Some text'], random)]),
  );
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}
