/**
 * Decides which sentences only tell of a promise: they quote the law, recite, wish, give an example, or say that it was
 * struck out, put off or left open.
 * Authority: DOMAIN section 5, steps 5 and 6. Prefer missing to a false present: a false present hides a gap.
 * Version 1.
 */

/** What a sentence is about before it says anything; each language has its own. */
export interface ToldWords {
  /** No promise at all. */
  readonly told: RegExp;
  /** A promise that waits for something else to be agreed first. */
  readonly conditional: RegExp;
}

const VENDOR_EN = '(?:processor|importer|provider|vendor|supplier|contractor|we)';
const CUSTOMER_EN = '(?:controller|customer|client|exporter|parties)';
const OPEN_EN = '(?<!\\b(?:if|where|when|whenever|should|as|unless|that|which) (?:the )?)';

export const ENGLISH_TOLD: ToldWords = {
  told: anyOf([
    // Quoted law: "Article 33(2) GDPR reads: …", "a contract must stipulate that …"
    '^[^.;:]{0,60}\\b(?:GDPR|regulation|directive|act|law)\\b[^.;:,]{0,30} (?:reads?|states?|says?|provides?|stipulates?|requires?|prescribes?)(?: that\\b|:| ["\'])',
    '\\bcontracts? (?:must|shall|has to|have to) (?:stipulate|provide|contain|set out|say)\\b',
    // Recitals and wishes
    '^(?:\\(?\\w\\)? )?whereas\\b',
    `${OPEN_EN}\\b${CUSTOMER_EN} (?:wish(?:es)?|expects?|hopes?|desires?|would like|asked|recogni[sz]e|prefers?)\\b(?: for| that|[^.;,]{0,40} (?:to|that))\\b`,
    // What somebody asks for, and has not got yet
    '(?:^|[;:,.] )we (?:\\w+ ){0,2}(?:ask|request|demand|propose|suggest|would like|would prefer|recommend)\\b[^.;]{0,60}(?: that\\b| for\\b| to\\b|:)',
    '\\bit (?:is|was) (?:hereby |also )?(?:proposed|suggested|requested|recommended|desired|intended)\\b',
    '\\b(?:agreement|contract|addendum|dpa|clause)s? (?:should|ought to|needs? to|would have to) (?:\\w+ ){0,3}(?:contain|include|provide|state|say|cover|stipulate|specify)\\b',
    '^\\W{0,2}(?:proposed|suggested|desired|alternative|preferred|requested) (?:wording|clause|text|language|provision)s?\\b ?[:–-]',
    // Examples and other people's contracts
    '^(?:for )?(?:example|instance|illustration)s?\\b ?[:,]',
    '\\b(?:an?|the) (?:typical|usual|customary|common|model|sample) (?:\\w+ ){0,3}(?:agreement|contract|addendum|clause) (?:says?|reads?|provides?|states?|contains?)\\b',
    '^(?:table of )?contents\\b ?:?',
    // Struck out, suspended, left open
    '^\\W{0,2}(?:deleted|struck(?: out)?|removed|repealed|obsolete)\\b ?[:\\]]',
    '\\b(?:struck|crossed) (?:out|through)\\b',
    '\\b(?:clause|section|paragraph|sentence|provision|wording|version|commitment|duty|obligation)s?\\b[^.;:]{0,120} (?:no longer appl(?:y|ies)|(?:is|are|was|were|has been|have been) (?:hereby )?(?:deleted|struck|suspended|repealed|revoked|withdrawn|cancelled))(?! (?:where|while|when|as long|for as long|until|if))',
    '\\b(?<!\\bnot )(?:be|is|are) released from (?:its|the|any|this|all) (?:\\w+ )?(?:duty|duties|obligations?)\\b',
    '\\b(?:disagree|differ|undecided|not decided|disputed|not settled)\\b[^.;,]{0,20} whether\\b',
    // What the vendor leaves undone
    `^(?:the |our )?${VENDOR_EN} (?:fails|failed|has failed|omits|neglects|declines|refuses) to\\b`,
    `\\b${VENDOR_EN} (?:\\w+ ){0,2}(?:refrains?|abstains?) from (?:\\w+ ){0,2}(?:notif|inform|report|assist|cooperat|contribut|support)\\w+`,
    '^(?:an? |the )?"[^"]{2,60}" (?:is|are) (?:an?|the|any|all|each)\\b',
    '^for (?:the )?purposes? of [^,]{1,60}, (?:an? |the )?"[^"]{2,60}" (?:is|are|means)\\b',
  ]),
  conditional: anyOf([
    '(?:^|\\bonly )if the parties (?:so |later |separately )?(?:agree|decide)\\b',
    '\\b(?:is|are|remains?|still|yet|shall|will)(?: \\w+){0,2} to be (?:agreed|negotiated|determined|defined|decided|settled)\\b',
    '\\b(?:shall|will) be (?:\\w+ )?(?:agreed|negotiated|determined|settled|decided) (?:\\w+ ){0,6}(?:later|after signature|after signing|separately|in due course|in future|in the future|at a later)\\b',
    '\\bsubject to an? (?:separate|further|additional|later)(?: written)? (?:agreement|order|contract)\\b',
    '\\b(?:if|where|provided that|to the extent) (?:this is |it is )?(?:separately|additionally) (?:agreed|ordered|booked)\\b',
    `${OPEN_EN}\\b${VENDOR_EN} (?:could|might|would)\\b`,
    '\\b(?:will|shall) consider (?:\\w+ ){0,2}\\w+ing\\b',
    `\\bif (?:the )?${VENDOR_EN} (?:so )?(?:wish|choose|decide|elect|prefer|want)e?s?\\b|\\bif it so (?:wishes|chooses|decides|elects)\\b`,
  ]),
};

const VENDOR_DE =
  '(?:auftragsverarbeiter|auftragnehmer|dienstleister|anbieter|verarbeiter|lieferant|hoster)(?:in)?';
const CUSTOMER_DE = '(?:verantwortliche|auftraggeber|kunde|parteien)(?:in|r)?';

export const GERMAN_TOLD: ToldWords = {
  told: anyOf([
    '(?:dsgvo|ds-gvo|verordnung|richtlinie|gesetz)(?!\\p{L})[^.;:,]{0,30} (?:sieht vor|bestimmt|verlangt|besagt|lautet|schreibt vor)(?:, dass|:)',
    '(?<!\\p{L})(?:heißt es|vertrag muss vorsehen|vertrag sieht üblicherweise vor)(?:, dass|:)',
    `(?<!\\p{L})${CUSTOMER_DE} (?:wünsch(?:t|en)|erwarte(?:t|n)|möchten?|hoff(?:t|en))(?!\\p{L})[^.;,]{0,40}, dass`,
    '(?<!\\p{L})wir (?:\\p{L}+ ){0,2}(?:bitten|fordern|verlangen|wünschen|möchten|schlagen|regen)(?!\\p{L})(?! von)[^.;]{0,60}(?:, dass(?!\\p{L})|:)',
    '(?<!\\p{L})es (?:wird|wurde) (?:\\p{L}+ ){0,2}(?:vorgeschlagen|angeregt|gewünscht|empfohlen|gebeten)(?!\\p{L})',
    '(?:vertrag|vereinbarung|avv|klausel|regelung)(?!\\p{L}) (?:soll|sollte|müsste)(?!\\p{L})[^.;:]{0,60}(?:vorsehen|enthalten|regeln|bestimmen|festlegen|lauten)(?!\\p{L})',
    '^\\P{L}{0,2}(?:vorgeschlagene[rn]?|gewünschte[rn]?|alternative[rn]?) (?:wortlaut|klausel|text|fassung|formulierung)(?!\\p{L}) ?:',
    '^(?:beispiel|zum beispiel|inhalt|inhaltsverzeichnis) ?:',
    '^\\P{L}{0,2}(?:gestrichen|entfallen|aufgehoben|überholt) ?[:\\]]',
    '(?:pflicht|verpflichtung|klausel|regelung|zusage|absatz)(?!\\p{L})[^.;:]{0,160} (?:wird|ist|wurde|gilt) (?:hiermit )?(?:ausgesetzt|aufgehoben|gestrichen|entfallen|nicht mehr)(?! (?:solange|soweit|sofern|wenn))',
    '(?:uneinig|strittig|streitig|offen), ob(?!\\p{L})',
    `(?<!\\p{L})${VENDOR_DE} (?:lehnt (?:es )?ab|unterlässt|weigert sich|sieht davon ab|behält sich vor|lehnt es ab)(?!\\p{L})`,
  ]),
  conditional: anyOf([
    '(?:sofern|soweit|falls) (?:dies )?vereinbart(?!\\p{L})',
    '(?:sofern|soweit|wenn|falls) (?:die parteien |dies |es )?(?:\\p{L}+ ){0,3}(?:gesondert|zusätzlich|später) (?:vereinbar|beauftrag|bestell|gebuch)\\p{L}*',
    '(?<!\\p{L})noch (?:\\p{L}+ ){0,2}(?:zu (?:vereinbaren|verhandeln|klären|regeln|bestimmen|treffen)|(?:vereinbart|verhandelt|geklärt|geregelt|festgelegt|bestimmt)(?!\\p{L})|abzustimmen|festzulegen|auszuhandeln)',
    '(?:bleib(?:t|en)|ist|sind|wird|werden) (?:\\p{L}+ ){0,3}(?:späteren|gesonderten|künftigen|weiteren) (?:vereinbarung|regelung|abstimmung|absprache) (?:vorbehalten|überlassen)',
    '(?<!\\p{L})(?:später|künftig|zu einem späteren zeitpunkt) (?:\\p{L}+ ){0,2}(?:vereinbart|verhandelt|geregelt|festgelegt|bestimmt|vereinbaren|festlegen|regeln)(?!\\p{L})',
    '(?<!\\p{L})noch (?:\\p{L}+ )?(?:offen|ab(?=[.,;]|$)|verständigen|einigen|abstimmen|absprechen|festlegen)(?!\\p{L})',
    'nach (?:vertragsschluss|vertragsabschluss|unterzeichnung) (?:\\p{L}+ ){0,2}(?:vereinbart|festgelegt|bestimmt|geregelt)(?!\\p{L})',
    'vorbehaltlich einer (?:gesonderten|weiteren|späteren) (?:vereinbarung|beauftragung)',
    `(?<!\\p{L})${VENDOR_DE} (?:würde|könnte)(?!\\p{L})|(?<!\\p{L})(?:würde|könnte) (?:der|die) ${VENDOR_DE}(?!\\p{L})`,
  ]),
};

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}
