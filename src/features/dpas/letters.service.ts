import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementAsk } from './agreement-ask.entity.js';
import type { HandedFile } from './agreement-desk.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';
import { AgreementHandedOut } from './agreements.events.js';
import { AgreementsService } from './agreements.service.js';
import { LETTER_WORDS } from './ask-letter-words.js';
import { askLetter } from './ask-letter.js';
import { AskViews } from './ask-views.js';
import { countedClauses } from './counted-clauses.js';
import { docxOf, DOCX_TYPE, type Block } from './docx-letter.js';
import { DraftAgreements } from './draft-agreements.service.js';
import type { ModelLanguage } from './model-agreement.js';
import { pdfLetterOf } from './pdf-letter.js';
import { stateOf } from './standing-agreement.js';

const DRAFT = { en: 'Draft agreement', de: 'Vertragsentwurf' } as const;

/** Documents for the vendor. Each time one is made is on record. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly views: AskViews,
    private readonly drafts: DraftAgreements,
  ) {}

  async asks(ctx: Context, id: string, language: ModelLanguage): Promise<HandedFile> {
    const blocks = await this.db.tx(ctx, async (tx) => {
      const agreement = await this.agreements.load(tx, id);
      const { tenantId } = ctx;
      const clauses = (await countedClauses(tx, [agreement])).get(id) ?? [];
      const rows = await tx.em.findBy(AgreementAsk, { tenantId, agreementId: id });
      const points = this.views.of(clauses, id, rows, language);
      const letter = askLetter(agreement, await this.stateOf(tx, agreement), points, language);
      if (letter === null) throw notFound();
      await this.bus.publish(tx, new AgreementHandedOut(agreement, 'asks', language));
      return letter;
    });
    return {
      name: `${LETTER_WORDS[language].title}.docx`,
      type: DOCX_TYPE,
      bytes: await docxOf(blocks, language),
    };
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
    const name = `${DRAFT[language]}.${form}`;
    if (form === 'docx') return { name, type: DOCX_TYPE, bytes: await docxOf(blocks, language) };
    const bytes = await pdfLetterOf({ blocks, author, language, madeOn: ctx.today });
    return { name, type: 'application/pdf', bytes };
  }

  private async stateOf(tx: Tx, agreement: Agreement): Promise<AgreementStateName> {
    const { addsToId } = agreement;
    const contract = addsToId === null ? null : await this.agreements.load(tx, addsToId);
    return stateOf(agreement, tx.ctx.today, contract);
  }
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
