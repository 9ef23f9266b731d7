/**
 * Decides the German words for duties, bans, refusals and wishes. German agreements promise in the present tense
 * ("der Auftragsverarbeiter meldet"), so a verb of the vendor is a duty.
 * Authority: DOMAIN section 5, steps 5 and 6.
 * Version 1.
 */
import type { Lexicon } from './lexicon.js';
import { GERMAN_LOOPHOLES } from './loophole-words.js';
import { GERMAN_TOLD } from './told-words.js';

const CUSTOMER =
  '(?:auftraggeber|verantwortliche|kunde|mandant|datenexporteur|besteller|unterauftragsverarbeiter|unterauftragnehmer|subunternehmer)(?:in)?';
const VENDOR =
  '(?:auftragsverarbeiter|auftragnehmer|dienstleister|anbieter|verarbeiter|dienstanbieter|datenimporteur|lieferant|hoster|agentur|provider)(?:in)?';
const VERB =
  '(?!ist\\b|hat\\b|bittet|plant|beabsichtigt|strebt|kann|nicht\\b|mit\\b|seit\\b|damit\\b|selbst\\b|derzeit\\b|soweit\\b)\\p{Ll}+t';
/** Rights, grants and approvals of the customer bind the vendor. */
const GRANTS =
  '(?:kann|darf|genehmigt|erteilt|stimmt|willigt|gestattet|ist berechtigt|hat das recht|ermächtigt|erlaubt|entscheidet|wählt)';

/** "Wir melden Ihnen", "löschen wir": the vendor writes of itself. */
const WE_PROMISE =
  '(?<!(?:wenn|falls|dass|soweit|sofern|ob|wie|die|den|was|sobald|nachdem|weil|da|bevor) )(?<![\\p{L}])wir (?!sind|haben|können|dürfen|wollen|möchten|bitten|planen|beabsichtigen|streben|bemühen|würden|könnten)\\p{Ll}{2,}(?:en|ern|eln)(?![\\p{L}])|(?<![\\p{L}])(?!sind|haben|können|dürfen|wollen|möchten|würden|könnten)\\p{Ll}{2,}(?:en|ern|eln) wir(?![\\p{L}])';

const DUTY = new RegExp(
  `${WE_PROMISE}|\\b(?:muss|müssen|darf|dürfen|wird|werden|hat|haben|verpflichtet|verpflichten|verpflichtung|soll|sollen|haftet|haften|gewährleistet|gewährleisten|gilt|gelten|berechtigt|(?:erfolgt|erfolgen|findet|finden) (?:ausschließlich|nur)|bedarf|bedürfen|genehmigt|stimmt|willigt|ermächtigt)(?![\\p{L}])|(?<![\\p{L}])erteilt(?![\\p{L}])[^.;]{0,80}(?:genehmigung|zustimmung|einwilligung|ermächtigung|erlaubnis)|(?<![\\p{L}])obliegt (?:es )?(?:dem|der) ${VENDOR}|(?:dem|der) ${VENDOR} obliegt|(?:der|die|das|jeder|ein) ${VENDOR}(?![\\p{L}])(?:[^.;:]{0,60}?) ${VERB}(?![\\p{L}])|(?<![\\p{L}])(?:er|sie|dieser|diese|wir) ${VERB}(?![\\p{L}])|(?<![\\p{L}])${VERB} (?:der|die|das|er|sie) (?:${VENDOR})?|^(?:${VENDOR}|wir)(?: \\p{Ll}+){0,2} ${VERB}(?![\\p{L}])|(?:verantwortliche|auftraggeber|kunde) (?:kann|darf)|(?:ist|sind)(?![\\p{L}])[^.;]{0,160}(?:\\bzu \\p{Ll}+n|\\p{Ll}zu\\p{Ll}+n)(?![\\p{L}])`,
  'iu',
);

export const GERMAN: Lexicon = {
  ...GERMAN_TOLD,
  ...GERMAN_LOOPHOLES,
  duty: DUTY,
  ownDuty: DUTY,
  otherSide: new RegExp(
    `(?<![\\p{L}])sie \\p{Ll}+n uns(?![\\p{L}])[^.;:,]{0,40}|(?<![\\p{L}])der ${CUSTOMER}(?![\\p{L}])(?! ?[^.;,]{0,60}${GRANTS})[^.;:,]{0,60}|(?<![\\p{L}])${VERB} der ${CUSTOMER}(?![\\p{L}])[^.;:,]{0,40}|(?<![\\p{L}])(?:hat|ist|muss|wird) der ${CUSTOMER}(?![\\p{L}])[^.;:,]{0,40}|^${CUSTOMER} (?:hat|ist|muss|wird|${VERB})[^.;:,]{0,40}|(?:obliegt|pflicht|aufgabe|verantwortung) (?:allein |ausschließlich )?(?:dem|des) ${CUSTOMER}n?`,
    'giu',
  ),
  negated:
    /nicht (?:verpflichtet|erforderlich|notwendig|nötig|verantwortlich|haftbar|geschuldet|vorgesehen|vereinbart|gestattet|zulässig|bestandteil|anwendbar|berechtigt)|(?<!\p{L})keine?(?:n|r|s)? (?:\p{L}+ ){0,2}(?:pflicht|verpflichtung|haftung|unterstützung|meldung|benachrichtigung|kontrollrecht|anspruch|recht|audits?|prüfung|vor-ort|gewähr|zusage|löschung|frist|inspektion|widerspruchsrecht|weisungsrecht|vertraulichkeit|verzeichnis|nachweis)|(?:unterstützt|meldet|informiert|benachrichtigt|löscht|haftet|gewährt|ermöglicht|führt|duldet|erstellt|stellt|prüft|verpflichtet)(?!\p{L})[^.;,]{0,80}(?<!\p{L})nicht(?!\p{L})(?! (?:nur|später|länger|ohne|mehr|unerheblich))|(?:findet|finden) (?:\p{L}+ ){0,3}nicht statt|(?:muss|müssen|braucht|brauchen)(?!\p{L})[^.;,]{0,120}(?<!\p{L})nicht(?!\p{L})(?! (?:nur|später|länger|ohne|mehr|autorisiert|befugt|berechtigt|öffentlich))|(?<!\p{L})nicht (?:zur?|zum) [^.;,]{0,60}verpflichtet|von (?:\p{L}+ ){0,3}(?:pflicht|pflichten|verpflichtung|verpflichtungen|obliegenheit)(?!\p{L})[^.;]{0,140}(?:befreit|entbunden|freigestellt|entlastet|ausgenommen)|(?:befreit|entbunden|freigestellt|entlastet|ausgenommen)(?!\p{L})[^.;]{0,30} von (?:\p{L}+ ){0,3}(?:pflicht|pflichten|verpflichtung|verpflichtungen|obliegenheit)(?!\p{L})|(?<!\p{L})(?:ist|sind|wird|werden) von (?!(?:\p{L}+ ){0,3}(?:anspr|kosten|haftung|schäden|schaden))[^.;]{0,80}(?:befreit|freigestellt|entbunden)(?!\p{L})|(?<!\p{L})nicht (?:gehalten|geschuldet|gebunden|schuldig)(?!\p{L})|(?<!\p{L})weder (?:\p{L}+ ){0,3}(?:gelöscht|zurückgegeben|herausgegeben|vernichtet|informiert|unterrichtet|benachrichtigt|gemeldet|unterstützt|verpflichtet|löscht|informiert|meldet|unterstützt|haftet)(?!\p{L})|erfolgt nicht|(?:ausgeschlossen|(?:besteht|bestehen|gibt es) nicht|entfällt|verzichtet auf|findet keine anwendung|gilt nicht|übernimmt keine|ohne (?:jede |eine )?(?:pflicht|verpflichtung|haftung))/iu,
  ban: /(?<!\p{L})(?:nicht|keine?[nrsm]?|nie|niemals|untersagt|verboten|unzulässig|nur|ausschließlich|allein|lediglich|ohne)(?!\p{L})/iu,
  soft: /(?:bemüht sich|bemühen|strebt|streben|angestrebt|(?<!(?<!\p{L})(?:wenn|falls|sofern|soweit|sobald) [^,.;]{0,140})beabsichtigt(?!\p{L})|nach möglichkeit|soweit (?:möglich(?!,? (?:mit |unter |die )?(?:angabe |nennung )?(?:der )?(?:kategorien|ungefähre|zahl|anzahl))|machbar|zumutbar|praktikabel)|sofern (?:möglich|machbar)|wenn möglich|möglichst(?! (?:unter|mit) angabe)|in der regel|internes? ziel|interne(?:r|s|n)? (?:ziel|richtwert|vorgabe|leitlinie)\p{L}*|unverbindlich|keine (?:vertragliche |verbindliche )?(?:zusage|verpflichtung|pflicht)|ohne rechtliche bindung|nach (?:eigenem|freiem|seinem|billigem) ermessen|zielwert|zielvorgabe|(?:auftragnehmer|auftragsverarbeiter|anbieter|dienstleister|verarbeiter|er) sollte(?!\p{L}))/iu,
  softTime:
    /[,(]? ?(?:und )?(?:möglichst|nach möglichkeit|wenn möglich|soweit möglich|sofern möglich),? ?[^.;,)]{0,60}(?:stunden|tagen?)\)?/giu,
  definition:
    /^["'(]*\p{Lu}[^.:;]{0,80}?["']?\)? (?:bedeutet|bezeichnet|meint|im sinne dieses vertrags ist)(?!\p{L})/u,
};
