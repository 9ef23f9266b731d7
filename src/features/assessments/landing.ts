import type { Context as Facts } from '../../core/questionnaire/answer.js';
import { extentOf, type Extent } from '../../core/questionnaire/extent.js';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import type { Tx } from '../../platform/database/tx.js';
import { hasAccessEnded } from '../identity/access-end.js';
import { Organisation } from '../identity/organisation.entity.js';
import { Person } from '../identity/person.entity.js';
import type { Service } from '../vendors/service.entity.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { readsAnswersOf } from './answer-readers.js';
import type { Landing } from './assessment.entity.js';
import type { Wording } from './letters.js';
import { vendorContext, vendorQuestionnaire } from './vendor-questionnaire.js';

/** How much a vendor is asked before it has answered anything, counted as its own pages count it. */
export function extentAtSending(questionnaire: Questionnaire, context: Facts): Extent {
  const shown = vendorQuestionnaire(questionnaire, context.tier);
  return extentOf(shown, {}, vendorContext(shown, context));
}

export interface LandingInput {
  vendor: Vendor;
  service: Service;
  questionnaire: Questionnaire;
  context: Facts;
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
  const extent = extentAtSending(input.questionnaire, input.context);
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
    questionCount: extent.asked,
    questionsAtMost: extent.atMost,
    sectionCount: extent.sections,
    estimatedMinutes: extent.minutes,
    readersCount: people.filter((person) => readsAnswersOf(person, given)).length,
    language: input.language,
    keptMonths: workspace.answersKeptMonths,
  };
}
