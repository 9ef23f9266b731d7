/**
 * Decides which country's law a text means: "the laws of England and Wales", "deutsches Recht", "Delaware law".
 * Authority: ISO 3166-1 for the codes. Only places that contracts choose; another is typed by a person.
 * Version 1.
 */

/** Code, the place after "law of" or "Recht", and the adjective before "law" or "Recht" (German without its ending). */
const PLACES: readonly (readonly [string, string, string])[] = [
  ['AT', 'austria|(?:republik )?österreichs?', 'austrian|österreichische'],
  ['AU', 'australia|new south wales|victoria|australiens?', 'australian|australische'],
  ['BE', 'belgium|(?:königreichs? )?belgiens?', 'belgian|belgische'],
  ['BG', 'bulgaria|bulgariens?', 'bulgarian|bulgarische'],
  ['CA', 'canada|(?:province of )?(?:ontario|british columbia|quebec)|kanadas?', 'canadian|kanadische'],
  ['CH', 'switzerland|(?:der )?schweiz', 'swiss|schweizer(?:ische)?'],
  ['CY', 'cyprus|zyperns?', 'cypriot|zyprische'],
  ['CZ', '(?:czech republic|czechia)|(?:tschechischen republik|tschechiens?)', 'czech|tschechische'],
  ['DE', '(?:federal republic of )?germany|(?:bundesrepublik )?deutschlands?', 'german|deutsche'],
  ['DK', '(?:kingdom of )?denmark|dänemarks?', 'danish|dänische'],
  ['EE', 'estonia|estlands?', 'estonian|estnische'],
  ['ES', '(?:kingdom of )?spain|spaniens?', 'spanish|spanische'],
  ['FI', 'finland|finnlands?', 'finnish|finnische'],
  ['FR', '(?:french republic|france)|frankreichs?', 'french|französische'],
  ['GB', '(?:england(?: (?:and|&) wales)?|scotland|northern ireland|united kingdom)|(?:england(?: und wales)?|vereinigten königreichs?)', 'english|scottish|englische|schottische'],
  ['GR', '(?:hellenic republic|greece)|griechenlands?', 'greek|griechische'],
  ['HR', 'croatia|kroatiens?', 'croatian|kroatische'],
  ['HU', 'hungary|ungarns?', 'hungarian|ungarische'],
  ['IE', '(?:republic of )?ireland|irlands?', 'irish|irische'],
  ['IL', '(?:state of )?israel|israels?', 'israeli|israelische'],
  ['IN', 'india|indiens?', 'indian|indische'],
  ['IT', '(?:italian republic|italy)|italiens?', 'italian|italienische'],
  ['JP', 'japan|japans?', 'japanese|japanische'],
  ['LI', 'liechtenstein|liechtensteins?', 'liechtensteinische'],
  ['LT', 'lithuania|litauens?', 'lithuanian|litauische'],
  ['LU', '(?:grand duchy of )?luxembourg|luxemburgs?', 'luxembourg|luxemburgische'],
  ['LV', 'latvia|lettlands?', 'latvian|lettische'],
  ['MT', 'malta|maltas?', 'maltese|maltesische'],
  ['NL', '(?:netherlands)|(?:niederlande)', 'dutch|niederländische'],
  ['NO', 'norway|norwegens?', 'norwegian|norwegische'],
  ['NZ', 'new zealand|neuseelands?', 'new zealand|neuseeländische'],
  ['PL', '(?:republic of )?poland|polens?', 'polish|polnische'],
  ['PT', '(?:portuguese republic|portugal)|portugals?', 'portuguese|portugiesische'],
  ['RO', 'romania|rumäniens?', 'romanian|rumänische'],
  ['SE', '(?:kingdom of )?sweden|schwedens?', 'swedish|schwedische'],
  ['SG', '(?:republic of )?singapore|singapurs?', 'singapore|singapurische'],
  ['SI', 'slovenia|sloweniens?', 'slovenian|slowenische'],
  ['SK', '(?:slovak republic|slovakia)|slowakei', 'slovak|slowakische'],
  ['US', '(?:state|commonwealth) of [a-z]+(?: [a-z]+)?|california|delaware|new york|texas|massachusetts|washington|florida|united states(?: of america)?|bundesstaat(?:e?s)? [a-z]+|kaliforniens?', 'californian?|delaware|new york|us-amerikanische|kalifornische'],
]; // prettier-ignore

const LAW_OF = '(?:laws? of|recht(?:e?s)?(?: der| des| von)?)(?: the)?';

interface LawPattern {
  readonly code: string;
  readonly pattern: RegExp;
}

const PATTERNS: readonly LawPattern[] = PLACES.map(([code, place, adjective]) => ({
  code,
  pattern: new RegExp(
    `\\b${LAW_OF} (?:${place})(?!\\p{L})|(?<!\\p{L})(?:${adjective})[mns]{0,2} (?:materielle[mns]? |substantive )?(?:laws?|rechts?)(?!\\p{L})`,
    'iu',
  ),
}));

/** Codes of the countries whose law a sentence names, each once. */
export function lawsOfPlacesIn(text: string): readonly string[] {
  return PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ code }) => code);
}
