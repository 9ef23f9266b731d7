import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../core/day.js';
import type { AddAgreementInput } from '../features/dpas/agreements.inputs.js';
import { AgreementsService } from '../features/dpas/agreements.service.js';
import { DocumentsService } from '../features/dpas/documents.service.js';
import { ModelAgreement } from '../features/dpas/model-agreement.js';
import type { DemoChapter, DemoStory } from './demo-chapter.js';

/** How an agreement of the demo stands, in days from the day of loading. */
interface DemoAgreement {
  readonly vendor: string;
  readonly revision?: string;
  readonly signed: number | null;
  readonly ends: number | null;
  readonly renews?: boolean;
  readonly noticeDays?: number;
}

const AGREEMENTS: readonly DemoAgreement[] = [
  { vendor: 'mailwren', revision: 'v3', signed: -300, ends: 65, renews: true, noticeDays: 30 },
  { vendor: 'paypine', signed: -353, ends: 12 },
  { vendor: 'adreed', signed: -400, ends: -35 },
  { vendor: 'kestrelm', signed: -500, ends: null },
  { vendor: 'talentrowan', signed: null, ends: null },
  { vendor: 'clinicash', signed: -620, ends: null },
  { vendor: 'backlarch', signed: -410, ends: null },
  { vendor: 'supportfern', signed: -230, ends: null },
  { vendor: 'surveyoak', signed: -150, ends: null },
  { vendor: 'shredhazel', signed: -700, ends: null },
  { vendor: 'translatespruce', signed: -260, ends: null },
];

const FACTS = {
  controller: 'Alder Group',
  processor: 'Mailwren Inc.',
  subject: 'the sending of newsletters',
  purpose: 'the sending of newsletters to customers of the Controller',
  data: 'name, e-mail address, language and opening times',
  people: 'customers of the Controller',
  address: '12 Ferry Road, Portland',
  controller_address: '4 Elm Street, Dublin',
  places: 'Ireland and the United States',
  contact: 'privacy@mailwren.example',
  begin: '1 March 2025',
  end: '28 February 2028',
  breach_hours: '48',
  notice_period: '30 days',
  deletion_days: '30',
  backup_days: '90',
  audit_terms: 'reports come first, and an inspection follows where they do not answer',
  module: 'Module Two (controller to processor)',
  governing_law: 'Ireland',
  clauses_law: 'Ireland',
  courts: 'Ireland',
  liability: 'it is limited to EUR 5,000,000 a year, separately from the main contract',
  insurance: 'EUR 5,000,000',
  measures: 'encryption with TLS 1.2 and AES-256; access control by role; logging of access; daily backups',
  sub_processors: 'Northgrid Cloud Ltd: hosting, Ireland',
  signature_controller: 'Alder Group',
  signature_processor: 'Mailwren Inc.',
};

/** Contracts in every state: in force, about to end, ended, a draft, and none at all; one with its text, to be reviewed. */
@Injectable()
export class DemoAgreements implements DemoChapter {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly documents: DocumentsService,
    private readonly model: ModelAgreement,
  ) {}

  async load(story: DemoStory): Promise<void> {
    for (const one of AGREEMENTS) {
      const placed = story.vendors.get(one.vendor);
      if (placed === undefined) continue;
      const agreement = await this.agreements.add(story.as('dana', 5), inputOf(one, placed, story.ctx.today));
      if (one.vendor === 'mailwren') await this.upload(story, agreement.id);
    }
  }

  /** The vendor's text: ours, without the hours in which a breach is told, as a reviewer will find. */
  private async upload(story: DemoStory, agreementId: string): Promise<void> {
    const text = this.model.filled(this.model.text('en'), 'en', FACTS);
    const kept = text
      .split('\n\n')
      .filter((paragraph) => !/within 48 hours|separately from the main/.test(paragraph));
    const bytes = new TextEncoder().encode(kept.join('\n\n'));
    const name = 'mailwren-dpa-v3.md';
    await this.documents.store(story.as('dana', 5), agreementId, { name, bytes, isSignedCopy: true });
  }
}

function inputOf(
  { revision, signed, ends, renews, noticeDays }: DemoAgreement,
  { vendorId, serviceId }: { readonly vendorId: string; readonly serviceId: string },
  today: Day,
): AddAgreementInput {
  const day = (from: number | null): Day | null => (from === null ? null : addDays(today, from));
  return {
    vendorId,
    title: 'Data processing agreement',
    revision: revision ?? null,
    serviceIds: [serviceId],
    signedForUsOn: day(signed),
    signedForThemOn: day(signed),
    endsOn: day(ends),
    openEnd: signed !== null && ends === null ? 'WITH_MAIN_CONTRACT' : null,
    renewsByItself: renews ?? false,
    renewalMonths: renews ? 12 : null,
    noticeDays: noticeDays ?? null,
    laws: ['GDPR'],
  };
}
