import { Injectable } from '@nestjs/common';
import type { Context as Facts } from '../../core/questionnaire/answer.js';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { Contact } from '../vendors/contact.entity.js';
import type { Service } from '../vendors/service.entity.js';
import { ServicesService } from '../vendors/services.service.js';
import type { Vendor } from '../vendors/vendor.entity.js';
import { VendorsService } from '../vendors/vendors.service.js';
import { AssessmentContext } from './assessment-context.js';
import type { Readiness, ReadinessProblem } from './assessments.payloads.js';
import { extentAtSending } from './landing.js';

/** What is about to be sent. */
export interface Consignment {
  vendor: Vendor;
  service: Service;
  questionnaire: Questionnaire;
  /** The facts that conditions read; null while the service has no tier. */
  context: Facts | null;
  contact: Contact | null;
}

const MAILBOX = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

/** "Ready to send?": everything that would stop the vendor is said before the mail leaves (UX rule 11). */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly db: Database,
    private readonly vendors: VendorsService,
    private readonly services: ServicesService,
    private readonly questionnaires: QuestionnairesService,
    private readonly context: AssessmentContext,
  ) {}

  async check(
    ctx: Context,
    serviceId: string,
    questionnaireId: string,
    contactId?: string,
  ): Promise<Readiness> {
    return this.db.read(ctx, async (tx) => {
      const consignment = await this.gather(tx, serviceId, questionnaireId, contactId ?? null);
      const { questionnaire, context } = consignment;
      const problems = await this.problems(tx, consignment);
      const extent = context === null ? null : extentAtSending(questionnaire, context);
      return {
        isReady: problems.length === 0,
        problems,
        questionsAsked: extent?.asked ?? 0,
        questionsAtMost: extent?.atMost ?? 0,
        estimatedMinutes: extent?.minutes ?? 0,
      };
    });
  }

  async gather(
    tx: Tx,
    serviceId: string,
    questionnaireId: string,
    contactId: string | null,
  ): Promise<Consignment> {
    const service = await this.services.load(tx, serviceId);
    const vendor = await this.vendors.load(tx, service.vendorId);
    const version = await this.questionnaires.load(tx, questionnaireId);
    const where = { tenantId: tx.ctx.tenantId, vendorId: vendor.id };
    const contact =
      contactId === null
        ? await tx.em.findOneBy(Contact, { ...where, isMain: true })
        : await tx.em.findOneBy(Contact, { ...where, id: contactId });
    const questionnaire = version.body as unknown as Questionnaire;
    return this.consignment(tx, { vendor, service, contact, questionnaire });
  }

  async consignment(tx: Tx, parts: Omit<Consignment, 'context'>): Promise<Consignment> {
    const { service } = parts;
    const { tier } = service;
    return { ...parts, context: tier === null ? null : await this.context.atSending(tx, service, tier) };
  }

  async problems(tx: Tx, consignment: Consignment): Promise<ReadinessProblem[]> {
    const found = [...vendorProblems(consignment), ...contactProblems(consignment)];
    const open = await this.openAssessment(tx, consignment);
    if (open === null) return found;
    const message =
      'This questionnaire is out for the service already. Wait for the answers, or revoke the invite.';
    return [...found, problem('ASSESSMENT_OPEN', message, `/app/assessments/${typedId('asm', open)}`)];
  }

  private async openAssessment(tx: Tx, { service, questionnaire }: Consignment): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT a.id FROM app.assessment a JOIN app.assessment_snapshot s
         ON (s.tenant_id, s.assessment_id) = (a.tenant_id, a.id)
       WHERE a.tenant_id = $1 AND a.vendor_id = $2 AND a.service_id = $3
         AND a.state IN ('SENT', 'ANSWERING', 'IN_REVIEW') AND a.answers_deleted_at IS NULL
         AND s.questionnaire ->> 'id' = $4
       ORDER BY a.id DESC LIMIT 1`,
      [tx.ctx.tenantId, service.vendorId, service.id, questionnaire.id],
    );
    return row?.id ?? null;
  }
}

function vendorProblems({ vendor, service, context, questionnaire }: Consignment): ReadinessProblem[] {
  const page = `/app/vendors/${typedId('vnd', vendor.id)}`;
  const found: ReadinessProblem[] = [];
  if (vendor.isArchived)
    found.push(problem('VENDOR_ARCHIVED', 'The vendor is archived. Restore it first.', page));
  if (context === null) {
    const message = 'The service has no tier yet, so nobody knows which questions to ask. Record its intake.';
    return [
      ...found,
      problem('SERVICE_NOT_RATED', message, `${page}/services/${typedId('svc', service.id)}/intake`),
    ];
  }
  if (extentAtSending(questionnaire, context).asked === 0) {
    const message = `This questionnaire asks nothing in tier ${service.tier}. Choose another one.`;
    found.push(problem('NOTHING_ASKED', message, null));
  }
  return found;
}

function contactProblems({ vendor, contact }: Consignment): ReadinessProblem[] {
  const page = `/app/vendors/${typedId('vnd', vendor.id)}#contacts`;
  if (contact === null)
    return [problem('NO_CONTACT', 'Nobody is chosen to answer. Add a contact with a mail address.', page)];
  if (MAILBOX.test(contact.email)) return [];
  return [problem('NO_MAIL_ADDRESS', 'This contact has no mail address that works. Mend it first.', page)];
}

function problem(code: string, message: string, remedyHref: string | null): ReadinessProblem {
  return { code, message, remedyHref };
}
