/**
 * Decides by which names an agreement calls the customer, so that "Acme shall …" is read as a duty of the other side.
 * Authority: DOMAIN section 5, step 6 (duties of the customer).
 * Version 1.
 */

const ROLES: Readonly<Record<string, string>> = {
  en: '(?:data )?(?:customer|controller|client|subscriber|exporter)',
  de: '(?:auftraggeber(?:in)?|kund(?:e|en|in)|verantwortliche[rn]?|datenexporteur)',
};
/** What takes the place of a name while the text is searched; what is quoted keeps the name. */
const STAND_INS: Readonly<Record<string, string>> = { en: 'Customer', de: 'Auftraggeber' };

const QUOTED = `["']([^"']{2,60})["']`;

/**
 * Reads the definitions of a text: '"Acme" means the customer', '("Acme", the "Controller")'.
 * @param texts paragraphs or lines, quotes straight
 * @returns a function that puts the role in the place of each name found; without any, the text as it is
 */
export function customerNames(texts: readonly string[], language: string): (text: string) => string {
  const role = ROLES[language];
  const standIn = STAND_INS[language];
  if (role === undefined || standIn === undefined) return (text) => text;
  const forms = definitions(role);
  const isRole = new RegExp(`^(?:the |der |die )?${role}$`, 'i');
  const names = new Set(
    texts.flatMap((text) => forms.flatMap((form) => [...text.matchAll(form)].map((found) => found[1] ?? ''))),
  );
  const own = [...names].map((name) => name.trim()).filter((name) => isName(name) && !isRole.test(name));
  if (own.length === 0) return (text) => text;
  own.sort((one, other) => other.length - one.length);
  const anyName = new RegExp(`(?<![\\p{L}\\d])(?:${own.map(escaped).join('|')})(?![\\p{L}\\d])`, 'gu');
  return (text) => text.replace(anyName, standIn);
}

function definitions(role: string): readonly RegExp[] {
  const aRole = `(?:the |a |der |die |den |dem |als )?["']?${role}["']?(?![\\p{L}])`;
  const joined = `(?:,| or| and| oder| und| genannt,| –)+ ?(?:hereinafter |nachfolgend |also )?`;
  return [
    `${QUOTED} (?:means|refers to|is|shall mean|bezeichnet|meint|ist) ${aRole}`,
    `\\((?:hereinafter |hereafter |together |nachfolgend |im folgenden )?(?:the |der |die )?${QUOTED}${joined}${aRole}`,
    `\\((?:hereinafter |hereafter |nachfolgend |im folgenden )?${aRole}${joined}(?:the )?${QUOTED}`,
  ].map((form) => new RegExp(form, 'giu'));
}

/** A name begins with a capital or a digit; a word of the language in quotes is none. */
function isName(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text) && !/^(?:agreement|parties|party|services?|vertrag|parteien)$/i.test(text);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
