import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import { Contact } from '../vendors/contact.entity.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { sightOf } from '../vendors/vendors.policy.js';
import { letterLanguages } from './letter-language.js';
import { ReadinessService } from './readiness.service.js';
import type { SendingLine } from './sending-list.payloads.js';

type Line = Omit<SendingLine, 'language'>;

/**
 * "Ready to send?" for several vendors of the register: to whom each would go and what hinders it. Nothing is sent
 * here; each is sent by itself, as one vendor alone would be, so one that cannot go keeps no other back.
 */
@Injectable()
export class SendingListService {
  constructor(
    private readonly db: Database,
    private readonly questionnaires: QuestionnairesService,
    private readonly readiness: ReadinessService,
  ) {}

  /** By name; ids of nobody here have no line. */
  of(ctx: Context, vendorIds: readonly string[], questionnaireId: string): Promise<SendingLine[]> {
    return this.db.read(ctx, async (tx) => {
      const { tenantId } = ctx;
      const { body } = await this.questionnaires.load(tx, questionnaireId);
      const chosen = { tenantId, vendorId: In([...vendorIds]) };
      const where = { tenantId, id: In([...vendorIds]) };
      const found = await tx.em.find(Vendor, { where, order: { nameKey: 'ASC', id: 'ASC' } });
      const vendors = found.filter(await sightOf(tx));
      const services = await tx.em.find(Service, { where: chosen, order: { tier: 'ASC', name: 'ASC' } });
      const order = { isMain: 'DESC', name: 'ASC', id: 'ASC' } as const;
      const contacts = await tx.em.find(Contact, { where: chosen, order });
      const languageOf = await letterLanguages(tx, vendors);
      const lines: SendingLine[] = [];
      for (const vendor of vendors) {
        const belongs = ({ vendorId }: { vendorId: string }): boolean => vendorId === vendor.id;
        const own = { services: services.filter(belongs), contact: contacts.find(belongs) ?? null };
        const line = await this.line(tx, vendor, own, body as unknown as Questionnaire);
        lines.push({ ...line, language: languageOf(vendor) });
      }
      return lines;
    });
  }

  /**
   * Of several services the first that could be asked about, whether its questionnaire is out or not: another one is
   * never taken in its place, or a list that is sent twice would reach a vendor twice.
   */
  private async line(
    tx: Tx,
    vendor: Vendor,
    { services, contact }: { services: readonly Service[]; contact: Contact | null },
    questionnaire: Questionnaire,
  ): Promise<Line> {
    const lines: Line[] = [];
    for (const service of services) {
      const consignment = await this.readiness.consignment(tx, { vendor, service, contact, questionnaire });
      const problems = await this.readiness.problems(tx, consignment);
      const [problem = null] = problems;
      const counts = { services: services.length, problems: problems.length };
      const line = { vendor, service, contact, isReady: problem === null, problem, ...counts };
      if (problems.every(({ code }) => !OF_SERVICE.has(code))) return line;
      lines.push(line);
    }
    return lines[0] ?? withoutService(vendor, contact);
  }
}

/** Where one of these stands in the way, another service of the vendor may be asked about. */
const OF_SERVICE: ReadonlySet<string> = new Set(['SERVICE_NOT_RATED', 'NOTHING_ASKED']);

function withoutService(vendor: Vendor, contact: Contact | null): Line {
  const problem = {
    code: 'NO_SERVICE',
    message: 'The vendor has no service yet, and a questionnaire asks about one. Add it.',
    remedyHref: `/app/vendors/${typedId('vnd', vendor.id)}#services`,
  };
  return { vendor, service: null, services: 0, contact, isReady: false, problem, problems: 1 };
}
