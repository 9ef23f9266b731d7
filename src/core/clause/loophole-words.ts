/**
 * Decides the words that take a promise back in its own sentence: an exception at the pleasure of the one who owes it, a
 * permission to keep copies, a clock that starts late, a circle of customers it holds for.
 * Authority: GDPR Art. 28(3), 33(2); DOMAIN section 5, step 6. What a law demands is no such exception.
 * Version 1.
 */
export interface LoopholeWords {
  /** Opens an exception; global. What follows, up to the end of the clause, is its content. */
  readonly exception: RegExp;
  /** Opens a condition: only what the vendor thinks fit makes it an escape; global. */
  readonly condition: RegExp;
  /** Parts alternatives within an exception. */
  readonly alternative: RegExp;
  /** The exception follows what the vendor wants, thinks or finds useful. */
  readonly ownWill: RegExp;
  /** The vendor finds it fit, or simply wants it. */
  readonly thoughtFit: RegExp;
  /** The exception is one that a law, a court or an authority makes. */
  readonly lawful: RegExp;
  /** Copies stay for ever, or for purposes of the vendor. */
  readonly keeps: RegExp;
  /** The time for a breach notice runs from a later day than that of awareness. */
  readonly lateClock: RegExp;
  /** Only some customers have it. */
  readonly someOnly: RegExp;
}

const VENDOR_EN =
  '(?:the |our )?(?:data )?(?:processor|importer|provider|vendor|supplier|contractor|company|it|we|they)';
const OWN_EN = "(?:its|our|their|(?:the )?(?:processor|importer|provider|vendor|supplier|contractor)'s)";
const FIT_EN =
  '(?:appropriate|necessary|fit|expedient|useful|convenient|reasonable|desirable|advisable|suitable|worthwhile|proper|helpful)';

export const ENGLISH_LOOPHOLES: LoopholeWords = {
  exception:
    /\b(?:unless|except|save (?:that|where|when|if|as|to the extent|in ?so far(?: as)?)|from which|other than|or (?:otherwise )?as|or (?:where|when|if|whenever)|provided,? (?:however,? )?that|but (?=may|reserves|is free|is entitled|not (?:where|if|when))|subject to)\b/gi,
  condition:
    /\b(?:only )?(?:if|where|when|whenever|as far as|insofar as|in so far as|to the extent(?: that)?|as|which|that)\b/gi,
  alternative: /,? \b(?:or|and)\b (?!(?:its|their|our|the) (?:\w+ )?(?:interests?|discretion)\b)/i,
  ownWill: anyOf([
    `(?:^|that |where |when |if )\\W*${VENDOR_EN}(?:,[^,]{1,60},)?(?:,? (?:\\w+ly|has|have|should|itself|otherwise|so|does not|do not)){0,2} (?:prefer|consider|deem|believe|choose|decide|determine|elect|wish|want|like|see|find|think|judge|object|oppose|decline|refuse|regard|feel|would rather|do(?:es)? not (?:want|wish))(?:e?s)?\\b`,
    `\\b${OWN_EN} (?:\\w+ ){0,3}(?:discretion|interests?|convenience|judge?ment|preferences?|priorities|business needs|goodwill|reputation|business|brand|image)\\b`,
    '\\b(?:discretion|interests?|convenience) of (?:the )?(?:processor|importer|provider|vendor|supplier|contractor)\\b',
    `${VENDOR_EN} (?:may|can|is free to|is entitled to|reserves the right to) (?:\\w+ ){0,5}(?:refuse|decline|reject|withhold|disregard|ignore|deviate|depart|opt out|choose not)\\b[^.;]{0,80}\\b(?:without (?:\\w+ )?(?:\\w+ )?reasons?|for any reason|for no reason|at any time|at will|discretion)\\b`,
    '\\btakes? the view\\b',
    '\\b(?:its|our|their) (?:\\w+ )?(?:management|board|directors?|counsel|legal department) (?:\\w+ )?(?:resolves?|decides?|objects?|disagrees?|considers?|deems?|determines?|prefers?)\\b',
    '\\b(?:inconvenient|commercially (?:unattractive|undesirable|unreasonable|disadvantageous)|business reasons)\\b',
  ]),
  thoughtFit: anyOf([
    `^\\W*${VENDOR_EN}(?:,? \\w+){0,2} (?:deem|consider|think|find|judge|regard|believe)s?\\b(?: (?:it|this|that|such|so|them|to be|\\w+))?(?: \\w+){0,2} ${FIT_EN}\\b`,
    `^\\W*${VENDOR_EN}(?:,? (?:so|otherwise|\\w+ly)){0,2} (?:sees? fit|choos(?:es?|ing)|wish(?:es)?|prefers?|likes?|pleases?|desires?|wants?|feels? like|is (?:willing|inclined|minded))\\b`,
    `^\\W*(?:this |that |it )?(?:suits|is in|serves|fits|accords? with) ${OWN_EN} (?:\\w+ )?(?:interests?|needs|plans|priorities)\\b`,
  ]),
  lawful:
    /\b(?:law|laws|lawful|unlawful|legal|legally|illegal|statut\w+|court|authorit\w+|infring\w*|violat\w*|prohibit\w*|compell\w*|GDPR|regulation)\b/i,
  keeps: anyOf([
    `\\b(?:may|can|is (?:entitled|permitted|allowed|free) to|reserves the right to|has the right to) (?!not\\b|only\\b)(?:\\w+ ){0,3}(?:retain|keep|store|hold|archive)\\b(?![^.;]{0,80}\\b(?:aggregat|anonymi|de-identif))[^.;]{0,80}\\b(?:indefinitely|for an (?:unlimited|indefinite)|without (?:any )?(?:time )?limit|without limitation in time|for ever|forever|in perpetuity|perpetually|permanently|for as long as (?:it|we|the \\w+) (?:wish|deem|see|like|choose|want|consider)\\w*|for its (?:own|internal)|for (?:\\w+ ){0,2}(?:analytics|statistics|product|marketing|research|training|business purposes))`,
  ]),
  lateClock: anyOf([
    '\\b(?:no|not|never) (?:\\w+ )?(?:earlier|sooner|before) than (?:\\w+ ){0,2}\\d+ (?:\\w+ )?(?:hours|days|weeks|months)\\b|\\bnot before (?:\\w+ ){0,2}\\d+ (?:\\w+ )?(?:hours|days|weeks|months)\\b|\\bin no (?:event|case) (?:earlier|sooner|before)\\b|\\bat the earliest\\b',
    '\\b(?:after|upon|following|once|when|until|from|as soon as) (?:\\w+ ){0,6}(?:complet\\w+|conclu\\w+|end\\w*|finish\\w*|clos\\w+|final\\w*) (?:\\w+ ){0,3}(?:investigation|inquiry|enquiry|analysis|assessment|review|examination|verification|procedures?|process)\\b',
    '\\b(?:after|upon|following|once|when|until|from|as soon as) (?:\\w+ ){0,4}(?:investigation|inquiry|enquiry|analysis|assessment|review|examination|verification|procedures?|process)s? (?:\\w+ ){0,3}(?:complet\\w+|conclud\\w+|ended|finish\\w*|closed|over|done)\\b',
  ]),
  someOnly:
    /\bonly (?:for|to|in favou?r of|to the benefit of) (?:those )?(?:\w+ ){0,2}(?:customers?|clients?|subscribers?|controllers?) (?:of|on|with|who|that|which|in|under|having)\b|\bonly (?:for|in|under|with|as part of|on) (?:the |an? |its )?(?:\w+ ){0,3}(?:plan|tier|package|edition|subscription level|add-on)\b/i,
};

const VENDOR_DE =
  '(?:(?:der|die|den|dem|des) )?(?:(?:auftragsverarbeiter|auftragnehmer|dienstleister|anbieter|verarbeiter|dienstanbieter|datenimporteur|lieferant)(?:in|s|n|en)?|er|sie|ihm|ihr|ihn|wir|uns)(?!\\p{L})';
const FIT_DE =
  '(?:zweckmäßig|angebracht|angemessen|sinnvoll|richtig|erforderlich|notwendig|nötig|geboten|geeignet|nützlich|vertretbar|opportun|ratsam|wünschenswert)';

export const GERMAN_LOOPHOLES: LoopholeWords = {
  exception:
    /(?<!\p{L})(?:es sei denn|sofern nicht|soweit nicht|wenn nicht|außer|ausgenommen|mit ausnahme|oder (?:wie|soweit|sofern|wenn|nach)|vorbehaltlich|wovon|von denen|wobei|jedoch|sofern|soweit|solange)(?!\p{L})/giu,
  condition:
    /(?<!\p{L})(?:nur )?(?:wenn|falls|sofern|soweit|insoweit als|sobald|wie)(?!\p{L})|, (?:die|welche)(?!\p{L})/giu,
  alternative: / (?:oder|und) /iu,
  ownWill: anyOf([
    `(?<!\\p{L})${VENDOR_DE}(?: (?:\\p{L}+)){0,5} (?:vorzieht|bevorzugt|ablehnt|widerspricht|anders entscheidet|etwas anderes beschließt|(?:nicht )?wünscht|(?:nicht )?möchte|(?:nicht )?will|verweigert|für ${FIT_DE} (?:hält|erachtet)|für un${FIT_DE} (?:hält|erachtet))(?!\\p{L})`,
    `(?<!\\p{L})${VENDOR_DE} (?:zieht|bevorzugt|lehnt|hält|erachtet|entscheidet|möchte|wünscht|will|verweigert)(?!\\p{L})`,
    `(?<!\\p{L})(?:hält|erachtet|bevorzugt|möchte|wünscht|will|entscheidet) ${VENDOR_DE}`,
    '(?<!\\p{L})(?:seine[mnrs]?|ihre[mnrs]?|unsere[mnrs]?|eigene[mnrs]?|freie[mnrs]?) (?:\\p{L}+ ){0,2}(?:ermessens?|interessen?|gutdünken|belieben|geschäftsinteressen?|geschäftlichen interessen)(?!\\p{L})',
    '(?<!\\p{L})(?:seine[mnrs]?|ihre[mnrs]?|unsere[mnrs]?) (?:\\p{L}+ ){0,1}(?:ruf|ansehen|geschäft|marke)(?!\\p{L})',
    '(?<!\\p{L})(?:interessen?|ermessen|belieben|ruf|ansehen) (?:des|der) (?:auftragsverarbeiters?|auftragnehmers?|anbieters?|dienstleisters?|verarbeiters?)(?!\\p{L})',
    '(?<!\\p{L})(?:kann|darf|ist berechtigt)(?!\\p{L})[^.;]{0,80}(?:ohne (?:angabe|nennung) von gründen|aus jedem grund|jederzeit)[^.;]{0,40}(?:ablehn|verweiger|versag|zurückweis|abweich)',
    '(?<!\\p{L})(?:ohne (?:angabe|nennung) von gründen|aus jedem grund|jederzeit)(?!\\p{L})[^.;]{0,40}(?:ablehn|verweiger|versag|zurückweis|abweich|unterlass)\\p{L}* (?:darf|kann)(?!\\p{L})',
  ]),
  thoughtFit: anyOf([
    '^\\P{L}*(?:seine|ihre|unsere) (?:\\p{L}+ )?(?:geschäftsleitung|geschäftsführung|leitung|rechtsabteilung|vorstand)(?!\\p{L})',
    `^\\P{L}*(?:dies |das |es )?(?:\\p{L}+ ){0,2}?${VENDOR_DE}(?: \\p{L}+){0,3} (?:für )?${FIT_DE}(?: \\p{L}+)? ?(?:hält|erachtet|ansieht|erscheint|scheint)(?!\\p{L})`,
    `^\\P{L}*(?:\\p{L}+ ){0,2}?${VENDOR_DE}(?: (?:dies|das|es|so|sie))? (?:wünscht|möchte|will|mag|bevorzugt|beliebt|passt|gefällt|zusagt|genehm ist)(?!\\p{L})`,
  ]),
  lawful:
    /(?<!\p{L})(?:gesetz\p{L}*|recht(?:s|e|lich\p{L}*)?|rechts\p{L}+|unrechtmäßig|rechtswidrig|gericht\p{L}*|behörd\p{L}*|aufsichtsbehörd\p{L}*|untersag\p{L}*|verb(?:iete|oten)\p{L}*|verst(?:ö|o)ß\p{L}*|dsgvo|unionsrecht)(?!\p{L})/iu,
  keeps: anyOf([
    '(?<!\\p{L})(?:darf|kann|dürfen|können|ist berechtigt|behält sich vor|behält)(?!\\p{L})(?![^.;]{0,140}(?<!\\p{L})(?:nicht|keine?[nrsm]?|nur|anonym\\p{L}*|aggregiert\\p{L}*)(?!\\p{L}))[^.;]{0,100}(?:unbegrenzt|unbefristet|auf unbestimmte zeit|dauerhaft|zeitlich unbeschränkt|für immer|ohne zeitliche begrenzung|(?:zu|für) eigene[nr]? zwecke|(?:für|zu) (?:\\p{L}+ ){0,2}(?:analyse|statistik|marketing|forschung|produkt|training|schulung)\\p{L}*)[^.;]{0,60}(?:aufbewahr|behalt|speicher|archivier)\\p{L}*',
    '(?<!\\p{L})(?:unbegrenzt|unbefristet|auf unbestimmte zeit|dauerhaft|für immer|(?:zu|für) eigene[nr]? zwecken?)(?!\\p{L})[^.;]{0,40}(?:aufbewahren|behalten|speichern|archivieren) (?:darf|kann|dürfen|können)(?!\\p{L})',
  ]),
  lateClock: anyOf([
    '(?<!\\p{L})(?:frühestens|nicht vor ablauf|nicht früher als|keinesfalls vor|nicht eher als)(?!\\p{L})',
    '(?<!\\p{L})(?:nach|ab|mit|bis zum) (?:\\p{L}+ ){0,3}(?:abschluss|ende|beendigung|vorliegen|vollendung) (?:\\p{L}+ ){0,4}(?:untersuchung|prüfung|ermittlung|analyse|bewertung|aufklärung|überprüfung)\\p{L}*',
    '(?<!\\p{L})(?:nachdem|sobald|wenn|erst wenn)(?!\\p{L})[^.;]{0,60}(?:untersuchung|prüfung|ermittlung|analyse|bewertung|aufklärung)\\p{L}* (?:\\p{L}+ ){0,2}(?:abgeschlossen|beendet)',
  ]),
  someOnly:
    /(?<!\p{L})nur (?:für|bei|gegenüber) (?:\p{L}+ )?(?:kunden|auftraggebern?|verantwortlichen?) (?:mit|im|in|des|der|die|eines)(?!\p{L})|(?<!\p{L})nur (?:im|in den|für den|für die) (?:\p{L}+[- ]){0,2}\p{L}*(?:tarif|paket|edition|abonnement)(?!\p{L})/iu,
};

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}
