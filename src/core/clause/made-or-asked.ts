/**
 * Decides whether a text makes an agreement or only asks for one: a list of demands says in whole sentences what somebody
 * else should promise, and nobody has promised it.
 * Authority: issue "Agreements" (a text that is no agreement ends in a state with a name, never in "present").
 * Version 1.
 */

const PAPER_EN =
  '(?:(?:data|processing|protection|processor|privacy|supplementary|main|service) ){0,3}(?:agreement|addendum|dpa|contract|terms|annex|schedule|exhibit|appendix|clauses|amendment|policy|document)';
const PAPER_DE =
  '(?:\\p{L}*(?:vertrag|vereinbarung|zusatz|nachtrag|anlage|anhang|avv|bedingungen|klauseln|richtlinie)(?:s|es)?)';

/** It names its parties, or says what it is and what it governs. */
const MAKES = anyOf([
  '^\\W{0,3}(?:by and )?between\\b',
  '\\b(?:made|concluded|entered into|agreement|addendum|contract)\\b[^.;]{0,60} (?:by and )?between\\b',
  '\\(?["\'](?:data )?(?:controller|processor|customer|client|company|provider|supplier|vendor|importer|exporter|service provider)["\']',
  '\\b(?:parties|hereby) (?:have )?agreed?\\b|\\bagree(?:d)? as follows\\b',
  `^(?:this|these|the present) ${PAPER_EN}\\b[^.]{0,120}\\b(?:forms?|governs?|appl(?:y|ies)|supplements?|sets? out|reflects?|is|are|describes?|contains?|regulates?|amends?|comes?|enters?|takes?|shall|will)\\b`,
  '^\\W{0,3}zwischen(?!\\p{L})',
  `${PAPER_DE}(?!\\p{L})[^.;]{0,60} zwischen(?!\\p{L})`,
  '["\'](?:verantwortliche[rn]?|auftragsverarbeiter|auftraggeber|auftragnehmer|kunde|anbieter)["\']',
  '(?<!\\p{L})(?:nachfolgend|nachstehend|im folgenden)(?!\\p{L})[^.;]{0,10}["\'(]',
  '(?<!\\p{L})(?:parteien|hiermit) (?:vereinbaren|schließen)|vereinbaren (?:die parteien )?(?:folgendes|was folgt)',
  `^dies(?:e|er|es|em) ${PAPER_DE}(?!\\p{L})[^.]{0,120}(?<!\\p{L})(?:regelt|gilt|gelten|ist|sind|konkretisiert|ergänzt|bildet|wird|enthält|findet|finden|beschreibt|tritt|soll|legt)(?!\\p{L})`,
]);

/** It speaks of itself, or of its parties. */
const IS_ITSELF = anyOf([
  `\\b(?:this|these|the present) ${PAPER_EN}\\b|\\b(?:hereunder|hereto|herein)\\b|\\b(?:the|both|each|either|neither) part(?:y|ies)\\b`,
  `(?<!\\p{L})dies(?:e|er|es|em|en) ${PAPER_DE}(?!\\p{L})|(?<!\\p{L})(?:vertrags)?parteien(?!\\p{L})`,
]);

/** It says that it asks. */
const ASKS = anyOf([
  '\\b(?:we|i) (?:\\w+ ){0,2}(?:ask|request|demand|require|expect|propose|suggest|insist)\\b',
  '\\b(?:our|following|these|my|open) (?:demands?|requests?|requirements?|points?|asks?|wishes|comments|changes|conditions|proposals?)\\b',
  '\\bplease (?:\\w+ ){0,2}(?:add|amend|change|confirm|include|insert|send|revise|look|accept|correct)\\b',
  '\\bbefore (?:we|you|signing|signature|the signature)\\b',
  '\\b(?:proposed|suggested|desired|wanted) (?:wording|clauses?|text)\\b',
  '\\b(?:agreement|contract|addendum|dpa)s? (?:must|should|shall|has to|have to|needs? to|ought to) (?:at least )?(?:contain|include|provide|state|say|cover|have)\\b',
  '^\\W{0,3}(?:negotiation|checklist|requirements?|demands?|points|wish ?list|redlines?|asks)\\b',
  '(?<!\\p{L})wir (?:\\p{L}+ ){0,2}(?:bitten|fordern|verlangen|erwarten|wünschen|schlagen|beanspruchen)(?!\\p{L})',
  '(?<!\\p{L})(?:unsere|folgende[nr]?|diese|offene) (?:\\p{L}+ )?(?:forderungen|anforderungen|punkte|wünsche|bitten|änderungen|vorschläge)(?!\\p{L})',
  '(?<!\\p{L})bitte (?:\\p{L}+ ){0,4}(?:ergänzen|ändern|nehmen|senden|bestätigen|prüfen|sehen|aufnehmen|übernehmen|anpassen)(?!\\p{L})',
  '(?<!\\p{L})vor (?:der |einer )?(?:unterschrift|unterzeichnung)|(?<!\\p{L})bevor wir(?!\\p{L})',
  '(?<!\\p{L})(?:vorgeschlagene[rn]?|gewünschte[rn]?) (?:wortlaut|klauseln?|text)',
  `${PAPER_DE} (?:muss|sollte|soll|hat)(?!\\p{L})[^.;]{0,60}(?:enthalten|vorsehen|regeln)`,
  '^\\W{0,3}(?:verhandlung|checkliste|anforderungen|forderungen|punkte|wunschliste)(?!\\p{L})',
]);

/** One demand among many may name the parties; an agreement does again and again. */
const FEWEST = 2;

/**
 * Whether a text is no more than somebody's wish.
 * @param sentences headings and sentences in reading order
 */
export function onlyAsks(sentences: readonly string[]): boolean {
  if (sentences.some((one) => MAKES.test(one))) return false;
  const ofItself = sentences.filter((one) => IS_ITSELF.test(one)).length;
  return ofItself < FEWEST || sentences.some((one) => ASKS.test(one));
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}
