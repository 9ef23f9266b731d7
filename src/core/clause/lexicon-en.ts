/**
 * Decides the English words for duties, bans, refusals and wishes.
 * Authority: DOMAIN section 5, steps 5 and 6.
 * Version 1.
 */
import type { Lexicon } from './lexicon.js';
import { ENGLISH_LOOPHOLES } from './loophole-words.js';
import { ENGLISH_TOLD } from './told-words.js';

const CUSTOMER =
  '(?:the |each |any |such |our |your )?(?:customers?|(?:data )?controllers?|clients?|subscribers?|licensees?|data exporters?|businesses|business|you|sub-?processors?|(?:authori[sz]ed )?users?|auditors?|data subjects?|(?:supervisory )?authorit(?:y|ies)|third part(?:y|ies))(?: (?:company|group|affiliates?))?';
/** "The processor and each sub-processor agree": the vendor is bound, too; "the list of sub-processors shall": nobody is. */
const ALONE = '(?<!\\b(?:and|or|of|for|to|with|by|from|about|on|between) (?:the |each |any |its |all )?)';
const MANNER =
  '(?:(?:,[^,]{0,60},)? ?(?:also|hereby|further|each|then|first|itself|alone|solely|always|remains?)?)';
/** "The controller shall be informed" binds whoever informs it. */
const NOT_SERVED =
  '(?! be (?:\\w+ly |immediately )?(?:informed|notified|alerted|told|advised|given|provided|granted)\\b)';
const BOUND =
  '(?:shall|must|will|undertakes?|ensures?|warrants?|represents?|agrees? (?:to|not to)|is (?:solely |fully |exclusively |itself )?(?:responsible|liable|required|obliged|obligated)|are (?:solely )?responsible|has to|have to|remains? (?:solely |fully )?(?:responsible|liable)|notif(?:y|ies)|informs?|keeps?|maintains?|assists?|deletes?|bears?|pays?)';

/** No duty of the vendor: "another processor …", "if the Processor …", "the staff of the Processor …". */
const NO_SUBJECT =
  '(?<!\\b(?:sub|a|an|any|another|other|each|every|no|such|further|new)[ -] ?)(?<!\\b(?:if|when|whenever|where|wherever|once|after|before|unless|until|whether|while|because|how|which|that|what|as|than|of|by|to|for|with|from|about|at|without|through|via|or) (?:the |our |its )?)';
const VENDOR =
  '(?:data )?(?:processor|importer|(?:(?:service|cloud|hosting) )?provider|vendor|supplier|contractor)';
/** What may stand between the vendor and its verb: "The Processor, taking into account …, promptly assists". */
const BETWEEN =
  '(?::|,[^,.;]{1,140},)? (?:(?:and|also|further|hereby|always|promptly|immediately|duly|actively|fully|itself|in turn|without undue delay) ){0,2}';
/** The acts that Art. 28(3) and 33(2) GDPR name; what a vendor merely has or does otherwise is a description. */
function acts({ s, es, ies }: Readonly<Record<'s' | 'es' | 'ies', string>>): string {
  return [
    `(?:assist${s}|support${s}|help${s}|cooperate${s} with|notif${ies}|inform${s}|alert${s}|tell${s}) (?:the |its |our |each )?(?:controller|customer|client|subscriber|business|data exporter|exporter|you)`,
    `(?:delete${s}|erase${s}|destroy${s}|return${s})\\b[^.;]{0,60}\\bdata`,
    `make${s} (?:\\w+ ){0,6}?available`,
    `(?:allow${s} for|permit${s}|contribute${s} to)`,
    `take${s} (?:\\w+ ){0,6}?(?:measures|steps|precautions)`,
    `(?:implement${s}|appl${ies}) (?:[\\w,]+ ){0,8}?measures`,
    `(?:only|solely|exclusively) (?:process${es}|act${s})`,
    `(?:process${es}|act${s}) (?:(?!and\\b)[\\w,-]+ ){0,8}?(?:only|solely|exclusively|(?:on|upon|under|to|with) (?:the |its |their |your )?(?:\\w+ ){0,2}instructions)`,
    `(?:engage${s} no|do${es} not engage)`,
    `impose${s} (?:on|upon|the same)`,
  ].join('|');
}

/** "The Processor assists the Controller": agreements in the words of Art. 28 promise in the present tense. */
const PROMISES_NOW = `${NO_SUBJECT}(?<![\\w-])${VENDOR}(?:,? \\([^)]{1,60}\\))?${BETWEEN}(?:${acts({ s: 's', es: 'es', ies: 'ies' })})\\b`;
/** "We assist you": so do vendors who write their own. */
const WE_PROMISE = `${NO_SUBJECT}\\bwe${BETWEEN}(?:${acts({ s: '', es: '', ies: 'y' })}|keep records|(?:never|do not) (?:use|process|disclose|sell|share))\\b`;

const BINDS =
  /\b(?:shall|must|will|agrees?|undertakes?|ensures?|commits?|covenants?|warrants?|guarantees?|may not|may only|may (?:\w+ )[^.;]{0,80}\b(?:only|solely|exclusively) (?:on|to|for|with|if|after|under|where|upon|when)|(?:is|are|be) (?:hereby |fully |solely )?(?:obliged|obligated|required|bound|prohibited|forbidden|liable|responsible|entitled|authori[sz]ed|permitted)|(?:has|have|retains?|reserves?) the right|(?:has|have) to|remains? (?:\w+ )?(?:liable|responsible)|authori[sz]es?|acknowledges?|consents?|approves?|instructs?|grants?|gives?|provides? (?:\w+ ){0,3}(?:authori[sz]ation|consent|approval)|(?:is|are) (?:hereby )?given|certif(?:y|ies)|(?:controller|customer|client|business)(?: \w+)? may|may (?:audit|inspect|engage|appoint)|accepts? (?:\w+ ){0,2}(?:responsibility|liability)|has (?:the )?\w+'s (?:\w+ ){0,3}(?:authori[sz]ation|consent|approval))\b/i;
/** To charge is a right in the dress of a duty. */
const BINDS_VENDOR =
  /\b(?:(?:shall|must|will)(?! (?:\w+ )?(?:charges?|invoices?|bills?|be (?:paid|remunerated|reimbursed|compensated))\b)|agrees?|undertakes?|commits?|covenants?|warrants?|guarantees?|may not|may only|authori[sz]es?|acknowledges?|consents?|approves?|grants?|(?<!\bit )gives?|(?:has|have|retains?) the right|is entitled|remains? (?:\w+ )?(?:liable|responsible)|may (?:audit|inspect))\b/i;

export const ENGLISH: Lexicon = {
  ...ENGLISH_TOLD,
  ...ENGLISH_LOOPHOLES,
  duty: new RegExp(`${BINDS.source}|${PROMISES_NOW}|${WE_PROMISE}`, 'i'),
  ownDuty: new RegExp(`${BINDS_VENDOR.source}|${PROMISES_NOW}|${WE_PROMISE}`, 'i'),
  otherSide: new RegExp(
    `${ALONE}\\b${CUSTOMER}(?!'s)\\b (?:\\w+ and )?(?:acknowledges?|agrees?|confirms?|represents?|warrants?) that (?:it|they)\\b[^.;]*|${ALONE}\\b${CUSTOMER}(?!'s)\\b${MANNER} ?\\b${BOUND}\\b${NOT_SERVED}(?: (?:ensure|procure|make sure)[^.;]*)?|\\b(?:if|when|where|once) ${CUSTOMER}(?!'s)\\b[^.;,]{0,120}, (?:it|they) (?:shall|must|will)\\b|\\b(?:shall|must|will) be (?:\\w+ )?\\w+ by ${CUSTOMER}(?!'s)\\b|\\b(?:responsibility|duty|obligation) of ${CUSTOMER}(?!'s)\\b`,
    'gi',
  ),
  negated:
    /\b(?:is|are|be|shall|will|does|do) (?:not|no longer|never) (?:be )?(?:\w+ly )?(?:obliged|obligated|required|necessary|needed|responsible|liable|bound|under any|entitled|permitted|allowed|have (?:any|the|an?) (?:obligation|duty|right|liability))\b|\b(?:shall|will|does|do|need|must|can|may) ?not (?:be (?:notified|informed|audited|inspected|subject to)|notify|inform|assist|help|support|cooperate|delete|erase|return|keep|maintain|provide|permit|allow|grant|make available|accept|offer|commit|undertake|guarantee|warrant|accept|assume|encrypt|implement|carry|conduct|apply(?! (?:if|where|when|to the extent|in the event|in case))|include|list|name|prevail|survive|terminate|constitute|form part)\b(?![^.;]{0,200}\b(?:unless|until|without|except|other than|before|otherwise)\b)|\bno (?:such )?(?:obligation|duty|liability|responsibility|right|commitment|promise|audits?|inspections?|on-?site|insurance|cap|assistance|notice|warranty|confidentiality|specific|transfer impact)\b|\bneither (?:party|processor|provider)\b|\bwithout (?:any )?(?:obligation|liability|responsibility|right)\b|\b(?:have|has) not (?:yet )?(?:entered|agreed|concluded|signed|incorporated|adopted|carried out|completed)\b|\bnothing in (?:this|the)\b|\bin no (?:event|case|circumstances) (?:shall|will|is|are|does|may)\b(?![^.;]{0,120}\b(?:later|more|less|longer|exceed|fewer)\b)|\b(?:waives?|disclaims?|excludes?|rejects?)\b|\b(?:is|are|has been|have been) (?:excluded|waived|deleted|not applicable|not included|not part|not incorporated|intentionally)\b|\bdo(?:es)? not apply\b(?! (?:if|where|when|to the extent))|\bcannot be (?:held )?(?:liable|responsible|required)\b|\bunder no circumstances\b|\bno longer (?:offers?|provides?|carries|maintains?)\b|(?<!\b(?:controller|customer|client|business|exporter|you) )\bneeds? not\b(?! (?:only|merely))|\bnot (?:be )?under (?:a|an|any) (?:\w+ )?(?:duty|obligation)\b|\b(?:is|are|be|been) (?:hereby |fully )?(?:exempt(?:ed)?|relieved|excused|freed|absolved|discharged|released) (?:from|of) (?:\w+ ){0,4}(?:dut(?:y|ies)|obligations?|requirements?|responsibilit(?:y|ies)|liabilit(?:y|ies)|\w+ing)\b(?![^.;]{0,60}\bproves?\b)|\bneither (?:\w+ ){0,2}(?:delete|erase|destroy|return|inform|notify|assist|support|cooperate|provide|permit|allow|accept|(?:be )?(?:obliged|obligated|required|liable|bound|responsible))\b|:\s*(?:none|n\/a|not applicable)\b|\bnot (?:yet )?(?:in place|available|planned|offered|agreed)\b/i,
  ban: /\b(?:not|never|no|nor|neither|cannot|prohibited|forbidden|refrain|only|solely|exclusively|other than|without)\b/i,
  soft: /\b(?:where|when|if|as far as|wherever) (?:reasonably |commercially |technically )?(?:feasible|possible|practicable|practical)\b(?! after|,? (?:the )?(?:categories|approximate|number))|\b(?:where|if|when|as far as|to the extent) commercially (?:reasonable|viable)|\b(?:shall|will|are|is) (?:normally|generally|usually|typically)\b|\bendeavou?rs?\b|\b(?:aims?|strives?|seeks?|intends?|hopes?|plans?|tries|try|attempts?) to\b(?! (?:engage|use|appoint|replace|add|change|rely|transfer|make|process|object|terminate|audit|conduct|carry|sub-?contract))|\b(?:reasonable|best|good[- ]faith) (?:commercial |business )?(?:efforts|endeavou?rs)\b|\binternal (?:\w+ ){0,2}(?:targets?|goals?|standards?|objectives?|guidelines?|polic(?:y|ies))\b|\btarget (?:time|response|is)\b|\bnot (?:a|an) (?:\w+ ){0,2}(?:commitment|obligation|promise|guarantee|warranty|term|duty)\b|\bnon-binding\b|\bdoes not (?:create|constitute|establish|give rise to)\b|\bno (?:legal|contractual|binding) (?:obligation|effect|commitment)\b|\bwithout legal effect\b|\bfor (?:information|illustration|illustrative|guidance)(?: purposes)?(?: only)?\b|\bat (?:its|their|our|the \w+'s) (?:sole |own |absolute |reasonable )*(?:discretion|option)\b|\b(?:processor|provider|vendor|supplier|importer|we|it|they) should\b|\bas (?:it|the \w+|\w+) (?:sees fit|deems?|considers? (?:\w+ )?(?:fit|appropriate|necessary|reasonable|suitable))\b|\bin (?:its|their|our) (?:sole|own|absolute) discretion\b|\b(?:processor|provider|vendor|supplier|we|it) may,? (?:but|choose|elect|decide|notify|inform|assist|delete)\b|\bnot (?:yet )?(?:a )?(?:binding|contractually)\b|\bgoals?\b|\baspir/i,
  softTime:
    /[,(]? ?(?:and|but)?,? ?(?:where|if|when) (?:reasonably )?(?:feasible|possible|practicable),?[^.;,]{0,60}(?:hours|days)/gi,
  definition:
    /^["'(]*[\p{Lu}"'][^.:;]{0,80}?["']?\)? (?:\([^)]*\) )?(?:shall )?(?:means?|has the meaning|have the (?:same )?meanings?|refers? to|is defined as)\b|\b(?:have|has) the (?:same )?meanings?\b/u,
};
