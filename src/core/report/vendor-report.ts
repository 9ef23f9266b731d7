/**
 * Decides what stands where in the printed risk assessment of a vendor.
 * Authority: DOMAIN section 8 (order and content), UX section 5 (form).
 * Version 1.
 */
import { layOutAgreement } from './agreement.js';
import { layOutAnswers, layOutChangeLog } from './answers.js';
import { layOutAtAGlance } from './at-a-glance.js';
import { layOutConditionsAndPlan } from './conditions-and-plan.js';
import { layOutCover } from './cover.js';
import { layOutDecision } from './decision.js';
import { layOutFindingsAndRisks } from './findings-and-risks.js';
import { layOutInherent } from './inherent.js';
import { layOutMaturity } from './maturity.js';
import { layOutMethod } from './method.js';
import type { VendorReport } from './model.js';
import type { Page, Seal } from './page.js';
import { layOutScope } from './scope.js';
import { layOutSubProcessors } from './sub-processors.js';
import type { Wording } from './wording.js';

/**
 * Writes the whole report on a page port, in reading order. Never throws on data; a part without content
 * says so, for what nobody has looked at must not look safe.
 */
export function layOutVendorReport(report: VendorReport, wording: Wording, seal: Seal, page: Page): void {
  const desk = { report, wording, seal, page };
  layOutCover(desk);
  layOutAtAGlance(desk);
  layOutScope(desk);
  layOutInherent(desk);
  layOutMaturity(desk);
  layOutFindingsAndRisks(desk);
  layOutAgreement(desk);
  layOutSubProcessors(desk);
  layOutConditionsAndPlan(desk);
  layOutDecision(desk);
  layOutMethod(desk);
  layOutAnswers(desk);
  layOutChangeLog(desk);
}
