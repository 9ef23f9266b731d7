import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementAsk } from './agreement-ask.entity.js';
import type { HandedFile } from './agreement-desk.js';
import type { Agreement } from './agreement.entity.js';
import { AgreementHandedOut } from './agreements.events.js';
import type { AskView } from './agreements.payloads.js';
import { AgreementsService } from './agreements.service.js';
import { AsksService } from './asks.service.js';
import { countedClauses } from './counted-clauses.js';
import { docxOf, DOCX_TYPE, type Block } from './docx-letter.js';
import { DraftAgreements } from './draft-agreements.service.js';
import type { ModelLanguage } from './model-agreement.js';
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
    private readonly drafts: DraftAgreements,
  ) {}

  async asks(ctx: Context, id: string, language: ModelLanguage): Promise<HandedFile> {
    const blocks = await this.db.tx(ctx, async (tx) => {
      const agreement = await this.agreements.load(tx, id);
      const { tenantId } = ctx;
      const clauses = (await countedClauses(tx, [agreement])).get(id) ?? [];
      const rows = await tx.em.findBy(AgreementAsk, { tenantId, agreementId: id });
      const open = this.points.viewsOf(clauses, rows, language).filter(({ state }) => OPEN.has(state));
      await this.bus.publish(tx, new AgreementHandedOut(agreement, 'asks', language));
      return askBlocks(agreement, open, language);
    });
    return { name: `${WORDS[language].asks}.docx`, type: DOCX_TYPE, bytes: await docxOf(blocks, language) };
  }

  /** Our model text with the vendor's facts; what is not known stands as a marked blank. */
  async draft(ctx: Context, id: string, language: ModelLanguage, form: 'docx' | 'pdf'): Promise<HandedFile> {
    const { text, controller: author } = await this.db.tx(ctx, async (tx) => {
      const agreement = await this.agreements.load(tx, id);
      await this.bus.publish(tx, new AgreementHandedOut(agreement, 'draft', language));
      return this.drafts.of(tx, agreement, language);
    });
    // Printing takes its time, in which nobody should wait for this transaction.
    const blocks = blocksOf(text);
    const name = `${WORDS[language].draft}.${form}`;
    if (form === 'docx') return { name, type: DOCX_TYPE, bytes: await docxOf(blocks, language) };
    const bytes = await pdfLetterOf({ blocks, author, language, madeOn: ctx.today });
    return { name, type: 'application/pdf', bytes };
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
