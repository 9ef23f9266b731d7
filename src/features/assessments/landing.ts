import type { Questionnaire, Tier } from '../../core/questionnaire/questionnaire.js';
import { minutesFor } from '../../core/questionnaire/minutes.js';
import { shortSet } from '../../core/questionnaire/visibility.js';
import type { Tx } from '../../platform/database/tx.js';
import { hasAccessEnded } from '../identity/access-end.js';
import { Organisation } from '../identity/organisation.entity.js';
import { Person } from '../identity/person.entity.js';
import type { Service } from '../vendors/service.entity.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { readsAnswersOf } from './answer-readers.js';
import type { Landing } from './assessment.entity.js';
import type { Wording } from './letters.js';
import { vendorQuestionnaire } from './vendor-questionnaire.js';

/** How much is asked in a tier, before branching. */
export function extentOf(questionnaire: Questionnaire, tier: Tier) {
  const asked = shortSet(questionnaire, tier);
  return {
    questionCount: asked.length,
    sectionCount: vendorQuestionnaire(questionnaire, tier).sections.length,
    estimatedMinutes: minutesFor(questionnaire, asked),
  };
}

export interface LandingInput {
  vendor: Vendor;
  service: Service;
  questionnaire: Questionnaire;
  tier: Tier;
  dueOn: string;
  language: string;
  note: string | null;
}

/** Freezes what the landing page says: who asks, why, how long, and who read it when it was sent (UX section 3). */
export async function landingOf(tx: Tx, wording: Wording, input: LandingInput): Promise<Landing> {
  const { tenantId, actor, today } = tx.ctx;
  // Whoever sends works on it; a reviewer may be named later.
  const given = { assessorId: actor.id, reviewerId: null };
  const people = (await tx.em.findBy(Person, { tenantId, isSuspended: false })).filter(
    (person) => !hasAccessEnded(person, today),
  );
  const workspace = await tx.em.findOneByOrFail(Organisation, { id: tenantId });
  const sender = await tx.em.findOneByOrFail(Person, { tenantId, id: actor.id });
  return {
    workspaceName: workspace.name,
    senderName: sender.name,
    senderEmail: sender.email,
    senderTitle: wording.titles[sender.role],
    vendorName: input.vendor.name,
    serviceName: input.service.name,
    note: input.note,
    sentOn: today,
    dueOn: input.dueOn,
    ...extentOf(input.questionnaire, input.tier),
    readersCount: people.filter((person) => readsAnswersOf(person, given)).length,
    language: input.language,
    keptMonths: workspace.answersKeptMonths,
  };
}
