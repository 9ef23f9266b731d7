import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isUnread } from '../../core/clause/confirmed.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AgreementClause } from './agreement-clause.entity.js';
import type { AgreementDocument } from './agreement-document.entity.js';
import { AgreementText } from './agreement-text.entity.js';
import type { Agreement } from './agreement.entity.js';
import { ClauseReviewed, ClausesConfirmed, ClausesTakenBack } from './agreements.events.js';
import { AgreementsService } from './agreements.service.js';
import { verdictOf } from './clause-words.js';
import type { ConfirmClausesInput, PointedSentenceInput, ReviewClauseInput } from './clauses.inputs.js';
import { CountingJobs } from './counting.jobs.js';
import { DocumentsService } from './documents.service.js';

interface Judged {
  readonly clause: AgreementClause;
  readonly document: AgreementDocument;
  readonly agreement: Agreement;
}

/** A person's word on the finder's verdicts. The verdict itself is never touched: the two stand side by side. */
@Injectable()
export class ClausesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly documents: DocumentsService,
    private readonly counting: CountingJobs,
  ) {}

  review(ctx: Context, input: ReviewClauseInput): Promise<AgreementClause> {
    return this.db.tx(ctx, async (tx) => {
      const { clause, document, agreement } = await this.load(tx, input.clauseId);
      const own = await this.pointed(tx, document, clause, input);
      const word = input.word ?? null;
      refuseEmptyWord(clause, word, own.ownVerdict);
      const said = word === null ? { saidBy: null, saidAt: null } : { saidBy: ctx.actor.id, saidAt: ctx.now };
      const note = input.note?.trim() || null;
      await this.update(tx, clause, input.expectedVersion, { word, note, ...own, ...said });
      await this.bus.publish(tx, new ClauseReviewed(agreement, clause.clauseId, word, { ...own, note }));
      await this.counting.countLater(tx, agreement.vendorId);
      return (await this.load(tx, clause.id)).clause;
    });
  }

  /** Agrees with the finder on many clauses at once: each as the person saw it, or none. */
  confirm(ctx: Context, input: ConfirmClausesInput): Promise<AgreementDocument> {
    return this.sayAtOnce(ctx, input, 'IS_THIS');
  }

  /** Takes the words back from many clauses at once: the way back from `confirm`. */
  takeBack(ctx: Context, input: ConfirmClausesInput): Promise<AgreementDocument> {
    return this.sayAtOnce(ctx, input, null);
  }

  private sayAtOnce(
    ctx: Context,
    { documentId, clauses: seen }: ConfirmClausesInput,
    word: 'IS_THIS' | null,
  ): Promise<AgreementDocument> {
    return this.db.tx(ctx, async (tx) => {
      const document = await this.documents.load(tx, documentId);
      const agreement = await this.agreements.load(tx, document.agreementId);
      if (seen.length === 0) refuse('REQUIRED', 'clauses', 'Choose the clauses you have looked at.');
      const where = { tenantId: ctx.tenantId, documentId, id: In(seen.map(({ clauseId }) => clauseId)) };
      const known = new Map(
        (await tx.em.findBy(AgreementClause, where)).map((clause) => [clause.id, clause]),
      );
      for (const { clauseId, expectedVersion } of seen)
        await this.settle(tx, known.get(clauseId), expectedVersion, word);
      const ids = [...known.values()].map((clause) => clause.clauseId);
      const Said = word === null ? ClausesTakenBack : ClausesConfirmed;
      await this.bus.publish(tx, new Said(agreement, ids));
      await this.counting.countLater(tx, agreement.vendorId);
      return document;
    });
  }

  private async settle(
    tx: Tx,
    clause: AgreementClause | undefined,
    expectedVersion: number,
    word: 'IS_THIS' | null,
  ): Promise<void> {
    if (clause === undefined) throw notFound();
    refuseEmptyWord(clause, word, null);
    const { actor, now } = tx.ctx;
    const by = word === null ? { saidBy: null, saidAt: null } : { saidBy: actor.id, saidAt: now };
    await this.update(tx, clause, expectedVersion, { word, ...by });
  }

  private async load(tx: Tx, id: string): Promise<Judged> {
    const clause = await tx.em.findOneBy(AgreementClause, { tenantId: tx.ctx.tenantId, id });
    if (clause === null) throw notFound();
    const document = await this.documents.load(tx, clause.documentId);
    return { clause, document, agreement: await this.agreements.load(tx, document.agreementId) };
  }

  /** The sentence is taken from the stored text, so that nobody can quote what the agreement does not say. */
  private async pointed(
    tx: Tx,
    document: AgreementDocument,
    before: AgreementClause,
    input: ReviewClauseInput,
  ) {
    if (input.pointed === undefined && input.word === before.word) return sentenceOf(before);
    const none = { ownVerdict: null, ownPage: null, ownLine: null, ownQuote: null };
    if (!input.pointed || input.word === 'NOT_APPLICABLE' || !input.word) return none;
    const { page = null, line = null, verdict } = input.pointed;
    const ownQuote =
      line === null ? written(document, input.pointed) : await this.lineAt(tx, document.id, page, line);
    return { ownVerdict: verdict, ownPage: page, ownLine: line, ownQuote };
  }

  private async lineAt(tx: Tx, id: string, page: number | null, line: number): Promise<string> {
    const row = await tx.em.findOneBy(AgreementText, { tenantId: tx.ctx.tenantId, id });
    const found = row?.text.lines.find(
      (one) => one.page === page && one.line === line && one.text.trim() !== '',
    );
    if (found === undefined)
      refuse(
        'INVALID',
        ['pointed', 'line'],
        'There is no such line in this document. Choose one from the text.',
      );
    return found.text.trim().slice(0, 400);
  }

  private async update(
    tx: Tx,
    before: AgreementClause,
    expectedVersion: number,
    set: Partial<AgreementClause>,
  ) {
    const where = { tenantId: tx.ctx.tenantId, id: before.id, version: expectedVersion };
    const { affected } = await tx.em.update(AgreementClause, where, {
      ...set,
      version: expectedVersion + 1,
    } as never);
    if (affected === 0) refuseStale({ clause: before }, 'clause');
  }
}

/** Where the file has no text to point at, a person writes the sentence off the page. */
function written({ isByHand }: AgreementDocument, { quote }: PointedSentenceInput): string {
  const sentence = quote?.trim() ?? '';
  if (!isByHand || sentence === '')
    refuse('REQUIRED', ['pointed', 'line'], 'Point at a line of the text, or write the sentence by hand.');
  return sentence;
}

/** Agreeing with a finder that could not read says nothing. */
function refuseEmptyWord(clause: AgreementClause, word: string | null, own: string | null): void {
  if (word === 'IS_THIS' && own === null && isUnread(verdictOf(clause)))
    refuse('REQUIRED', 'pointed', 'The finder read nothing here. Give the sentence of the clause.');
}

/** The one a person pointed at before. */
function sentenceOf({ ownVerdict, ownPage, ownLine, ownQuote }: AgreementClause) {
  return { ownVerdict, ownPage, ownLine, ownQuote };
}
