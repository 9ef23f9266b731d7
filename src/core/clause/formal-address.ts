/**
 * Decides who "Ihrer" is in a German agreement: with a capital it is the customer the vendor writes to, with a small letter
 * the vendor of feminine gender.
 * Authority: DOMAIN section 5, step 6 (duties and choices of the customer); German spelling of the polite address.
 * Version 1.
 */

/** What somebody may choose or decide. */
const CHOICES = 'Wahl|Entscheidung|Ermessen|Belieben|Weisung|Weisungen|Wunsch|Verlangen';
const POLITE = new RegExp(
  `(?<=[\\p{L},;] )Ihre[rmn]? ((?:\\p{Ll}+ ){0,2})(${CHOICES})(?!\\p{L})(?! (?:de[rs]|von) )`,
  'gu',
);

/** "nach Ihrer freien Wahl" → "nach der freien Wahl des Auftraggebers" */
export function withoutPoliteAddress(text: string): string {
  return text.replace(POLITE, '$1$2 des Auftraggebers');
}
