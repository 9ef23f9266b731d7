import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { FindingLaws } from '../../platform/finding-laws.js';
import { FindingWords } from '../../platform/finding-words.js';
import type { Settings } from '../../platform/settings.js';
import { Templates } from '../../platform/templates.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import type { AgreementClause } from './agreement-clause.entity.js';
import type { Agreement } from './agreement.entity.js';
import type { AgreementStateName } from './agreement.enums.js';
import { askLetter, letterText, type LetterPoint } from './ask-letter.js';
import { AskViews } from './ask-views.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import type { CountedClause } from './counted-clauses.js';
import { docxOf } from './docx-letter.js';
import { readingState } from '../../core/clause/recognise.js';
import { reviewAgreement } from '../../core/clause/review.js';
import { plain } from '../../../test/support/clauses/catalogue.js';
import { docxWords } from '../../../test/support/draft-words.js';
import { ModelAgreement } from './model-agreement.js';

const templates = new Templates({ root: path.resolve(import.meta.dirname, '../../..') } as Settings);
const catalogue = new ClauseCatalogue(
  templates,
  new FindingWords(templates, new TranslatedQuestionnaires(templates)),
  new FindingLaws(templates),
);
catalogue.onModuleInit();
const model = new ModelAgreement(templates, catalogue);
model.onModuleInit();
const views = new AskViews(catalogue, model);

const OURS = { id: 'dpa', title: 'DPA', revision: 'v3' } as Agreement;
const LANGUAGES = ['en', 'de'] as const;
const { clauses } = catalogue.catalogue;

/** Every clause a gap: absent in one letter, too weak in the other. */
const every = (verdict: 'missing' | 'weak') =>
  clauses.map(({ id, isSign }) => counted(id, isSign ? 'present' : verdict, 'A sentence of theirs.'));

describe('the letter to the vendor', () => {
  it.each(LANGUAGES)(
    'holds no landing zone and nothing that the finder says to us, of any clause (%s)',
    async (language) => {
      const secret = clauses.flatMap(({ id, ask, mustFind }) =>
        LANGUAGES.flatMap((spoken) => {
          const { landing } = model.wording(id, spoken);
          const said = [ask, mustFind].flatMap((one) =>
            one === null ? [] : catalogue.saidIn(spoken, id, one),
          );
          return [...said, ...[landing, ...(ask === null ? [] : said)].flatMap(parts)];
        }),
      );
      for (const verdict of ['missing', 'weak'] as const) {
        const points = views.of(every(verdict), 'dpa', [], language);
        expect(points).toHaveLength(clauses.length);
        const blocks = askLetter(OURS, 'DRAFT', points, language)!;
        const texts = [
          letterText(blocks),
          docxWords(await docxOf(blocks, language)).replaceAll('&apos;', "'"),
        ];
        for (const text of texts) {
          expect(secret.filter((one) => text.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
          expect(text).not.toMatch(/fall back|acceptable|annehmbar|Rückfall/i);
        }
      }
    },
  );

  it.each(LANGUAGES)('asks for every clause in words of its own and proposes some (%s)', (language) => {
    const points = views.of(every('missing'), 'dpa', [], language);
    const text = letterText(askLetter(OURS, 'DRAFT', points, language)!);
    const unsaid = points.filter(({ ask, wording }) => !text.includes(ask) || !text.includes(wording ?? '?'));
    expect(unsaid.map(({ clauseId }) => clauseId)).toEqual([]);
    expect(points.filter(({ clauseId }) => text.includes(`(${clauseId})`))).toEqual([]);
  });

  it('names the law of a point, and none where only the contract asks for it', () => {
    expect(headings('en')).toEqual(
      expect.arrayContaining([
        'A number of hours (Art. 33(1)-(2) GDPR)',
        'No selling or sharing (11 CCR § 7051(a)(1), Cal. Civ. Code § 1798.140(ag)(1)(A))',
        'Liability cap',
      ]),
    );
    expect(headings('de')).toEqual(
      expect.arrayContaining(['Frist der Meldung in Stunden (Art. 33 Abs. 1-2 DSGVO)', 'Haftungsgrenze']),
    );
  });

  it.each([
    [
      { quote: 'We may tell you.', section: '5.3', page: 4 },
      'Your text, section 5.3, page 4: “We may tell you.”',
    ],
    [{ quote: 'We may tell you.', section: '§ 5' }, 'Your text, § 5: “We may tell you.”'],
    [{ quote: 'We may tell you.', section: 'Incidents' }, 'Your text, under “Incidents”: “We may tell you.”'],
    [{ quote: 'We may tell you.' }, 'Your text: “We may tell you.”'],
    [{ quote: 'We may tell you.', addendum: 'Addendum 2' }, 'Your text “Addendum 2”: “We may tell you.”'],
    [{}, 'Your text covers this only in part.'],
    [null, 'We did not find this in your text.'],
  ])('quotes what the text of the vendor says: %j', (found, expected) => {
    const sentence = found && { quote: null, section: null, page: null, addendum: null, ...found };
    const text = letterText(askLetter(OURS, 'DRAFT', [{ ...POINT, sentence }], 'en')!);
    expect(text).toContain(
      `1. Hours (Art. 33 GDPR)\n${expected}\nPlease name hours.\nProposed wording:\n   Within 48 hours.`,
    );
  });

  it.each([
    ['DRAFT', 'Before we sign', 'vor der Unterzeichnung'],
    ['SIGNED', 'We ask you to amend it', 'in diesen Punkten zu ändern'],
    ['IN_FORCE', 'We ask you to amend it', 'in diesen Punkten zu ändern'],
    ['ENDED', 'no longer applies', 'gilt nicht mehr'],
    ['REPLACED', 'no longer applies', 'gilt nicht mehr'],
  ] as const)('opens as it fits an agreement that is %s', (state: AgreementStateName, english, german) => {
    const openings = LANGUAGES.map((language) => askLetter(OURS, state, [POINT], language)![1]!.text);
    expect(openings).toEqual([expect.stringContaining(english), expect.stringContaining(german)]);
    for (const text of openings)
      expect([text.includes('Before we sign'), text.includes('DPA v3')]).toEqual([
        state === 'DRAFT' && text === openings[0],
        true,
      ]);
  });

  it.each(LANGUAGES)('is itself no agreement, should anybody upload it as one (%s)', (language) => {
    const states = (['DRAFT', 'IN_FORCE', 'ENDED'] as const).map((state) => {
      const text = plain(
        letterText(askLetter(OURS, state, views.of(every('weak'), 'dpa', [], language), language)!),
      );
      const options = { language: null, laws: ['gdpr'], hasTransfers: true } as const;
      return readingState(text, reviewAgreement(text, catalogue.catalogue, options));
    });
    expect(states).toEqual(['not_an_agreement', 'not_an_agreement', 'not_an_agreement']);
  });

  it('is none once every point is settled', () => {
    const settled = (['AGREED', 'REFUSED', 'ACCEPTED_AS_RISK'] as const).map((state) => ({
      ...POINT,
      state,
    }));
    expect(askLetter(OURS, 'DRAFT', settled, 'en')).toBeNull();
  });
});

/** A part of a position gives it away as well: "fall back to 14". A bare number is what a wording opens with. */
function parts(position: string): string[] {
  return position.split(/; |: |\. /).filter((part) => !/^\d+ \p{L}+$/u.test(part));
}

function headings(language: 'en' | 'de'): string[] {
  return askLetter(OURS, 'DRAFT', views.of(every('missing'), 'dpa', [], language), language)!
    .filter(({ kind }) => kind === 'heading')
    .map(({ text }) => text.replace(/^\d+\. /, ''));
}

const POINT: LetterPoint = {
  title: 'Hours',
  laws: ['Art. 33 GDPR'],
  sentence: null,
  ask: 'Please name hours.',
  wording: 'Within 48 hours.',
  state: 'OPEN',
};

function counted(id: string, verdict: 'missing' | 'weak' | 'present', quote: string): CountedClause {
  const place = verdict === 'missing' ? { quote: null, line: null } : { quote, line: 7 };
  const clause = { clauseId: id, verdict: verdict.toUpperCase(), ...NO_WORD, ...place };
  return { id, verdict, isConfirmed: false, agreement: OURS, clause: clause as unknown as AgreementClause };
}

const NO_WORD = {
  word: null,
  page: 2,
  section: '5.3',
  numbers: {},
  ownVerdict: null,
  ownLine: null,
  ownPage: null,
  ownQuote: null,
};
