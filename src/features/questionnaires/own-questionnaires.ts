import { createHash } from 'node:crypto';
import { parseQuestionnaire } from '../../core/questionnaire/parse-questionnaire.js';
import { questionsOf, TIERS, type Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { shortSet } from '../../core/questionnaire/visibility.js';
import { canonical } from '../../platform/crypto/canonical.js';
import type { Templates } from '../../platform/templates.js';

/** What every workspace gets: the vendor questionnaires in our own words (DOMAIN section 4). */
const FILES = ['core-gdpr28', 'extended-practices', 'ai-automated-decisions'];

/** A questionnaire as it is published, with the figures lists show. */
export interface Publication {
  readonly key: string;
  readonly revision: string;
  readonly title: string;
  readonly language: string;
  readonly audience: 'vendor' | 'internal';
  readonly questionCount: number;
  readonly questionsByTier: Record<string, number>;
  readonly estimatedMinutes: number | null;
  readonly body: Questionnaire;
  readonly digest: string;
}

/** Reads our questionnaires; a faulty template is a defect of the installation, so it throws. */
export function ownQuestionnaires(templates: Templates): Publication[] {
  return FILES.map((name) => publicationOf(readTemplate(templates, `questionnaires/${name}.json`)));
}

function readTemplate(templates: Templates, file: string): Questionnaire {
  const parsed = parseQuestionnaire(templates.json(file));
  if (parsed.ok) return parsed.questionnaire;
  const [first] = parsed.problems;
  throw new Error(`${file}${first?.where ?? ''}: ${first?.message ?? 'not readable'}`);
}

function publicationOf(body: Questionnaire): Publication {
  return {
    key: body.id,
    revision: body.version,
    title: body.title,
    language: body.language,
    audience: body.audience,
    questionCount: questionsOf(body).length,
    questionsByTier: Object.fromEntries(TIERS.map((tier) => [tier, shortSet(body, tier).length])),
    estimatedMinutes: body.estimated_minutes ?? null,
    body,
    digest: createHash('sha256').update(canonical(body)).digest('hex'),
  };
}
