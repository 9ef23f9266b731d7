import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Wording } from '../../core/report/wording.js';
import type { Tx } from '../../platform/database/tx.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { Organisation } from '../identity/organisation.entity.js';
import { ListsService } from '../sub-processors/lists.service.js';
import type { SubProcessor } from '../sub-processors/sub-processor.entity.js';
import { Contact } from '../vendors/contact.entity.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import { Service } from '../vendors/service.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AgreementService } from './agreement-service.entity.js';
import type { Agreement } from './agreement.entity.js';
import { draftIntake } from './draft-intake.js';
import { draftTerms } from './draft-terms.js';
import { governs } from './governed-services.js';
import { ModelAgreement, type ModelFacts, type ModelLanguage } from './model-agreement.js';

export interface DraftFacts {
  readonly controller: string;
  readonly facts: ModelFacts;
  /** Every country in it, of the vendor and of whom it engages. */
  readonly countries: readonly string[];
}

/** What register and intake know for a draft. What they do not know is not here, and becomes a blank. */
@Injectable()
export class DraftFactsService {
  constructor(
    private readonly intake: IntakeTemplate,
    private readonly languages: TranslatedQuestionnaires,
    private readonly lists: ListsService,
    private readonly model: ModelAgreement,
  ) {}

  async of(tx: Tx, agreement: Agreement, language: ModelLanguage): Promise<DraftFacts> {
    const wording = reportWording(language);
    const services = await servicesUnder(tx, agreement);
    const chain = await this.chainOf(tx, services);
    const said = draftIntake(services, this.languages.in(language, this.intake.questionnaire));
    const places = agreement.places.length > 0 ? agreement.places : said.places;
    const { eea } = await this.intake.adequacy(tx);
    const parties = await partiesOf(tx, agreement);
    return {
      controller: parties.controller,
      facts: {
        ...parties,
        ...draftTerms(agreement, { model: this.model, language, wording }, eea),
        subject: wording.list(services.map(({ name }) => name)),
        purpose: said.purposes.join('; '),
        data: said.data.join('; '),
        people: said.people.map((id) => this.model.phrase(`people_${id}`, language)).join('; '),
        places: wording.list(places.map((code) => wording.country(code))),
        sub_processors: chain && this.namesOf(chain, language, wording),
      },
      countries: [...places, ...(chain ?? []).flatMap(({ countries }) => countries)],
    };
  }

  /** Null: no list is on record, which is not the same as a list without a company. */
  private async chainOf(tx: Tx, services: readonly Service[]): Promise<SubProcessor[] | null> {
    const rows: SubProcessor[][] = [];
    for (const { id } of services) {
      const list = await this.lists.current(tx, id);
      if (list !== null) rows.push(await this.lists.rows(tx, list.id));
    }
    return rows.length === 0 ? null : rows.flat();
  }

  private namesOf(chain: readonly SubProcessor[], language: ModelLanguage, wording: Wording): string {
    if (chain.length === 0) return this.model.phrase('none', language);
    const lines = chain.map(({ name, address, task, countries }) =>
      [name, address, task, wording.list(countries.map((code) => wording.country(code)))]
        .filter((part) => part)
        .join(', '),
    );
    return [...new Set(lines)].join('\n\n');
  }
}

/** Those it names; one that names none governs all of the vendor's. */
async function servicesUnder(tx: Tx, { id, vendorId }: Agreement): Promise<Service[]> {
  const { tenantId } = tx.ctx;
  const links = await tx.em.findBy(AgreementService, { tenantId, agreementId: id });
  const services = await tx.em.find(Service, { where: { tenantId, vendorId }, order: { id: 'ASC' } });
  return services.filter((service) => governs(links, service.id));
}

async function partiesOf(tx: Tx, { vendorId }: Agreement) {
  const { tenantId } = tx.ctx;
  const where = { tenantId, id: vendorId, mergedIntoId: IsNull() };
  const vendor = await tx.em.findOneByOrFail(Vendor, where);
  const organisation = await tx.em.findOneByOrFail(Organisation, { id: tenantId });
  const contact = await tx.em.findOneBy(Contact, { tenantId, vendorId, isMain: true });
  return {
    controller: organisation.name,
    processor: vendor.legalName ?? vendor.name,
    contact: contact === null ? null : [contact.name, contact.email].filter((part) => part).join(', '),
  };
}
