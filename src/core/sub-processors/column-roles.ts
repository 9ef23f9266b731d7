import { plainHeader } from '../inventory/header-words.js';

/** What a column of a list holds. */
export type ColumnRole = 'name' | 'task' | 'place' | 'corporate' | 'address' | 'kind';

/** The position of the column of each role, from 0; `nameHasAddress` when one column holds both. */
export type ColumnRoles = Partial<Readonly<Record<ColumnRole, number>>> & {
  readonly nameHasAddress: boolean;
};

interface Word {
  readonly role: ColumnRole;
  readonly strength: number;
  readonly pattern: RegExp;
}

/** English and German; the first word that fits a header decides, the strongest header gets the role. */
const WORDS: readonly Word[] = [
  {
    role: 'name',
    strength: 3,
    pattern: /^(?=.*(?:\bname|firma|unternehmen|sub ?processor|verarbeiter)).*(?:address|anschrift|adresse)/u,
  },
  { role: 'address', strength: 2, pattern: /address|anschrift|\badresse\b/u },
  {
    role: 'corporate',
    strength: 3,
    pattern:
      /corporate|headquarter|\bhq\b|incorporat|\b(?:registered|legal|company|entity|group)\b.*\b(?:office|seat|location|country|domicile|jurisdiction)|\bseat\b|domicile|establish|country of registration|\b(?:\p{L}+)?sitz(?:land)?\b|land des (?:unternehmens|sitzes)/u,
  },
  {
    role: 'place',
    strength: 3,
    pattern:
      /(?:location|place|countr(?:y|ies)|region|site|territory|where)s?\b.*\b(?:process|data|hosting|hosted|storage|stored|server|service)|\b(?:process\w*|data|hosting|storage|server|service|cloud)\b.*\b(?:locations?|places?|countr(?:y|ies)|regions?|residency|sites?)\b|data ?cent|verarbeitungs(?:ort|land|standort)|(?:ort|orte|land|länder|standort|standorte) der (?:daten)?(?:verarbeitung|speicherung|daten|leistung)|serverstandort|datenstandort|speicherort|rechenzentr/u,
  },
  {
    role: 'task',
    strength: 3,
    pattern:
      /purpose|descri|activit|function\b|functions\b|\bnature\b|subject matter|\btasks?\b|zweck|leistung|tätigkeit|aufgabe|gegenstand|beschreibung/u,
  },
  {
    role: 'name',
    strength: 3,
    pattern: /\bnames?\b|sub ?process(?:or|ors)\b|unterauftrag|subunternehm|unterverarbeiter/u,
  },
  {
    role: 'name',
    strength: 2,
    pattern:
      /\b(?:entity|entities|company|companies|vendors?|providers?|suppliers?|third part(?:y|ies)|processors?|contractors?|partners?|recipients?|organi[sz]ations?)\b|auftragsverarbeiter|auftragnehmer|\bfirma\b|unternehmen|anbieter|dienstleister|empfänger|gesellschaft/u,
  },
  {
    role: 'place',
    strength: 1,
    pattern:
      /^(?:.* )?(?:locations?|countr(?:y|ies)|regions?|places?|geograph\w*|jurisdictions?|where|land|länder|orte?|standorte?|regionen|drittland|drittländer)$/u,
  },
  {
    role: 'kind',
    strength: 1,
    pattern: /^(?:type|kind|relationship|relation|category|group|art|typ|kategorie|verhältnis)\b/u,
  },
  {
    role: 'task',
    strength: 1,
    pattern:
      /services?|processing|\buse\b|\brole\b|\bscope\b|\bproducts?\b|dienst|verarbeitung|nutzung|produkt/u,
  },
];

/**
 * Which column of a table holds what, by its headers. A plain "Location" beside a column that says where data are
 * processed is the seat. Without a word for the name, the first column without a role is the name of a table that says
 * a task or a place; the next such column is its task where no header says one.
 */
export function columnRoles(header: readonly string[]): ColumnRoles {
  const words = header.map((text) => wordFor(plainHeader(text)));
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const role of ['name', 'task', 'place', 'corporate', 'address', 'kind'] as const) {
    const column = strongest(words, role);
    if (column !== null) roles[role] = column;
  }
  const seat = words.findIndex((word, at) => word?.role === 'place' && at !== roles.place);
  if (seat >= 0 && roles.corporate === undefined) roles.corporate = seat;
  const first = words.findIndex((word, at) => word === null && header[at] !== '');
  if (roles.name === undefined && first >= 0 && (roles.task ?? roles.place) !== undefined) roles.name = first;
  const further = words.findIndex((word, at) => word === null && at !== roles.name && header[at] !== '');
  if (roles.task === undefined && further >= 0) roles.task = further;
  const name = roles.name === undefined ? '' : plainHeader(header[roles.name] ?? '');
  return { ...roles, nameHasAddress: /address|anschrift|adresse/u.test(name) };
}

/** The role of a label such as the one before `Location: Ireland`; null for other words. */
export function roleOfLabel(label: string): ColumnRole | null {
  return wordFor(plainHeader(label))?.role ?? null;
}

/**
 * Whether a table is a list of companies: it names them, and says what they do or where, or calls them sub-processors.
 * A table of cookies or of changes is none.
 */
export function isListOfCompanies(header: readonly string[]): boolean {
  const { name, task, place, corporate } = columnRoles(header);
  if (name === undefined || header.some((text) => /cookie|changelog|\bversion\b/iu.test(text))) return false;
  const saysMore = [task, place, corporate].some((column) => column !== undefined);
  return saysMore || /sub.?process|unterauftrag|subunternehm/iu.test(header[name] ?? '');
}

function wordFor(header: string): Word | null {
  return WORDS.find(({ pattern }) => pattern.test(header)) ?? null;
}

function strongest(words: readonly (Word | null)[], role: ColumnRole): number | null {
  const strengths = words.map((word) => (word?.role === role ? word.strength : 0));
  const most = Math.max(0, ...strengths);
  return most === 0 ? null : strengths.indexOf(most);
}
