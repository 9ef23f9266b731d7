import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { fill } from '../../core/clause/model-text.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Organisation } from '../identity/organisation.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { AgreementAsk } from './agreement-ask.entity.js';
import type { HandedFile } from './agreement-desk.js';
import type { Agreement } from './agreement.entity.js';
import { AgreementHandedOut } from './agreements.events.js';
import type { AskView } from './agreements.payloads.js';
import { AgreementsService } from './agreements.service.js';
import { AsksService } from './asks.service.js';
import { currentClauses } from './current-documents.js';
import { docxOf, DOCX_TYPE, type Block } from './docx-letter.js';
import { ModelAgreement, type ModelLanguage } from './model-agreement.js';
import { pdfLetterOf } from './pdf-letter.js';

/** Words around the points; the points themselves are those of the page. */
const WORDS = {
  en: {
    asks: 'Points on the agreement',
    opening: 'We have read your agreement. Before we sign, please look at these points.',
    wording: 'Proposed wording:',
    draft: 'Draft agreement',
  },
  de: {
    asks: 'Punkte zum Vertrag',
    opening: 'Wir haben Ihren Vertrag gelesen. Bitte sehen Sie sich vor der Unterschrift diese Punkte an.',
    wording: 'Vorgeschlagener Wortlaut:',
    draft: 'Vertragsentwurf',
  },
} as const;

/** Points that are settled need not be asked for again. */
const OPEN: ReadonlySet<string> = new Set(['OPEN', 'ASKED']);

/** Documents for the vendor. Each time one is made is on record. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly points: AsksService,
    private readonly model: ModelAgreement,
  ) {}

  asks(ctx: Context, id: string, language: ModelLanguage): Promise<HandedFile> {
    return this.db.tx(ctx, async (tx) => {
      const agreement = await this.agreements.load(tx, id);
      const { tenantId } = ctx;
      const clauses = (await currentClauses(tx, [id])).get(id) ?? [];
      const rows = await tx.em.findBy(AgreementAsk, { tenantId, agreementId: id });
      const open = this.points.viewsOf(clauses, rows, language).filter(({ state }) => OPEN.has(state));
      await this.bus.publish(tx, new AgreementHandedOut(agreement, 'asks', language));
      const bytes = await docxOf(askBlocks(agreement, open, language), language);
      return { name: `${WORDS[language].asks}.docx`, type: DOCX_TYPE, bytes };
    });
  }

  /** Our model text with the vendor's facts; what is not known stands as a marked blank. */
  draft(ctx: Context, id: string, language: ModelLanguage, form: 'docx' | 'pdf'): Promise<HandedFile> {
    return this.db.tx(ctx, async (tx) => {
      const agreement = await this.agreements.load(tx, id);
      const facts = await factsOf(tx, agreement, language);
      const { text } = fill(this.model.text(language), facts);
      await this.bus.publish(tx, new AgreementHandedOut(agreement, 'draft', language));
      const blocks = blocksOf(text);
      const name = `${WORDS[language].draft}.${form}`;
      return form === 'pdf'
        ? {
            name,
            type: 'application/pdf',
            bytes: await pdfLetterOf({ blocks, author: facts.controller, language, madeOn: ctx.today }),
          }
        : { name, type: DOCX_TYPE, bytes: await docxOf(blocks, language) };
    });
  }
}

function askBlocks(agreement: Agreement, asks: readonly AskView[], language: ModelLanguage): Block[] {
  const words = WORDS[language];
  const points = asks.flatMap(({ title, clauseId, ask, wording }, at): Block[] => [
    { kind: 'heading', text: `${at + 1}. ${title} (${clauseId})` },
    { kind: 'paragraph', text: ask },
    ...(wording === null
      ? []
      : [
          { kind: 'paragraph' as const, text: words.wording },
          { kind: 'quote' as const, text: wording },
        ]),
  ]);
  const name = `${agreement.title} ${agreement.revision ?? ''}`.trim();
  return [
    { kind: 'title', text: `${words.asks}: ${name}` },
    { kind: 'paragraph', text: words.opening },
    ...points,
  ];
}

/** The paragraphs of a model: `#` a title, `##` a heading. */
function blocksOf(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((part): Block => {
      if (part.startsWith('## ')) return { kind: 'heading', text: part.slice(3) };
      if (part.startsWith('# ')) return { kind: 'title', text: part.slice(2) };
      return { kind: 'paragraph', text: part.replaceAll('\n', ' ') };
    });
}

/** Only what the register knows; nothing is invented. */
async function factsOf(tx: Tx, agreement: Agreement, language: ModelLanguage) {
  const { tenantId } = tx.ctx;
  const vendor = await tx.em.findOneByOrFail(Vendor, {
    tenantId,
    id: agreement.vendorId,
    mergedIntoId: IsNull(),
  });
  const organisation = await tx.em.findOneByOrFail(Organisation, { id: tenantId });
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return {
    controller: organisation.name,
    processor: vendor.legalName ?? vendor.name,
    places: agreement.places.map((code) => names.of(code) ?? code).join(', '),
  };
}
