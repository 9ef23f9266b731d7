/**
 * Decides where a sentence ends.
 * Authority: DOMAIN section 5, step 7 (the output quotes the sentence).
 * Version 1.
 */
const END = /[.!?]["')\]]*\s+(?=["'([]?[\p{Lu}\d§]|\((?:[a-z]|[ivx]{2,4})\) )/gu;
/** A point after these ends no sentence. */
const SHORTENED =
  /(?:^|[\s("'-])(?:e\.g|i\.e|etc|no|nos|art|arts|abs|nr|ziff|lit|inc|ltd|co|corp|cf|cal|civ|dr|mr|ms|prof|vgl|bzw|ca|gem|ggf|inkl|sog|z\. ?b|d\. ?h|u\. ?a|i\. ?s\. ?d|s|sec|para|reg|st|(?:[a-z]\.){1,3}[a-z]|[a-z]|\d{1,2})\.$/i;

/** The sentences of a paragraph, trimmed, in order; never empty for a text that is not. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const end of text.matchAll(END)) {
    const to = end.index + end[0].length;
    const sentence = text.slice(from, to).trim();
    if (SHORTENED.test(sentence)) continue;
    found.push(sentence);
    from = to;
  }
  const rest = text.slice(from).trim();
  return (rest === '' ? found : [...found, rest]).flatMap(inPieces);
}

/** A sentence without an end is looked at in pieces, so that a page without a point costs no more than one with. */
const LONGEST = 4_000;

function inPieces(sentence: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < sentence.length; from += LONGEST)
    pieces.push(sentence.slice(from, from + LONGEST));
  return pieces;
}
