import { plain } from '../../src/features/assessments/content.js';
import type { Planting } from './factories-rows.js';

/** An agreement in force with a document that was read, one clause somebody corrected, and a point to negotiate. */
export async function plantAgreement({ rows, ids, owner, in: at }: Planting): Promise<void> {
  const of = (field: string) => at('Agreement', field);
  ids['dpa'] = rows.id();
  await rows.add('agreement', {
    id: ids['dpa'],
    vendor_id: ids['vnd'],
    title: of('title'),
    title_key: of('title').toLowerCase(),
    kind: 'PROCESSING',
    our_role: 'CONTROLLER',
    their_role: 'PROCESSOR',
    revision: of('revision'),
    our_entity: of('ourEntity'),
    their_entity: of('theirEntity'),
    signed_for_us_on: '2030-01-01',
    signed_for_them_on: '2030-01-01',
    annexes: { transfer: 'FILLED', measures: 'BLANK', subProcessors: 'NOT_APPLICABLE' },
    holiday_place: of('holidayPlace'),
    signed_for_us: of('signedForUs'),
    signed_for_them: of('signedForThem'),
    ends_on: '2031-01-01',
    scc_modules: `{"${of('sccModules')}"}`,
    places: `{"${of('places')}"}`,
    audit_terms: of('auditTerms'),
    liability: of('liability'),
    note: of('note'),
  });
  await rows.add('agreement_service', { agreement_id: ids['dpa'], service_id: ids['svc'] });
  await plantDocument({ rows, ids, owner, in: at });
  await rows.add('agreement_ask', {
    id: rows.id(),
    agreement_id: ids['dpa'],
    clause_id: 'C-HOURS',
    state: 'ASKED',
    wording: at('AgreementAsk', 'wording'),
    note: at('AgreementAsk', 'note'),
    changed_by: owner,
    changed_at: '2030-01-02T09:00:00Z',
  });
}

async function plantDocument({ rows, ids, owner, in: at }: Pick<Planting, 'rows' | 'ids' | 'owner' | 'in'>) {
  const of = (field: string) => at('AgreementDocument', field);
  ids['doc'] = rows.id();
  ids['cls'] = rows.id();
  const place = { page: 1, line: 1, section: at('TermSentence', 'section') };
  const sentence = { value: '2030-06-30', quote: at('TermSentence', 'quote'), place };
  await rows.add('agreement_document', {
    id: ids['doc'],
    agreement_id: ids['dpa'],
    is_signed_copy: true,
    content: plain({ fileName: of('fileName') }),
    kind: 'pdf',
    size: 100,
    sha256: of('sha256'),
    storage_key: 'planted',
    state: 'READ',
    refusal: of('refusal'),
    pages: 1,
    language: of('language'),
    agreements: 1,
    catalogue_version: of('catalogueVersion'),
    withdrawal_reason: of('withdrawalReason'),
    // Another end than the agreement has, so that both sides of a contradiction are there.
    terms: JSON.stringify([{ field: 'end', value: '2030-06-30', sentences: [sentence] }]),
    uploaded_at: '2030-01-02T09:00:00Z',
    uploaded_by: owner,
  });
  const line = { page: 1, line: 1, text: of('text') };
  await rows.add('agreement_text', { id: ids['doc'], text: { pages: 1, lines: [line] } });
  const clause = (field: string) => at('AgreementClause', field);
  await rows.add('agreement_clause', {
    id: ids['cls'],
    document_id: ids['doc'],
    clause_id: 'C-HOURS',
    position: 0,
    verdict: 'PRESENT',
    page: 1,
    line: 1,
    section: clause('section'),
    quote: clause('quote'),
    reason: clause('reason'),
    better: clause('better'),
    numbers: { hours: 48, words: clause('numbers') },
    word: 'IS_THIS',
    own_verdict: 'WEAK',
    own_page: 1,
    own_line: 1,
    own_quote: clause('ownQuote'),
    note: clause('note'),
    said_by: owner,
    said_at: '2030-01-02T09:00:00Z',
  });
}
