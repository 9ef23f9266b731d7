/**
 * Decides which part of a file is the agreement itself, and which are standard clauses attached to it.
 * Authority: DOMAIN section 5, step 3; Decisions (EU) 2021/914 and 2010/87/EU (their own sentences are the marks).
 * Version 1.
 */
import type { Block } from './blocks.js';

/** Filled-in annexes belong to the body: the parties wrote them. */
export type Zone = 'body' | 'scc2021' | 'scc2010';

const BEGINS: readonly (readonly [Exclude<Zone, 'body'>, RegExp])[] = [
  ['scc2021', /purpose of these standard contractual clauses is to ensure compliance with the requirements of regulation \(eu\) 2016\/679/i],
  ['scc2021', /mit diesen standardvertragsklauseln soll sichergestellt werden, dass die anforderungen der verordnung \(eu\) 2016\/679/i],
  ['scc2021', /data exporter warrants that it has used reasonable efforts to determine that the data importer is able/i],
  ['scc2010', /for the purposes of article 26 ?\(2\) of directive 95\/46\/ec/i],
  ['scc2010', /"?the data exporter"? (?:shall mean|means) the controller who transfers the personal data/i],
  ['scc2010', /für die zwecke des artikels 26 absatz 2 der richtlinie 95\/46\/eg/i],
]; // prettier-ignore

const ANNEX = /^(?:annex|appendix|schedule|exhibit|anlage|anhang)\b/i;
/** Headings that the standard clauses have themselves. */
const OWN_HEADING =
  /^(?:clause|section|klausel|abschnitt|module|modul|standard contractual|standardvertragsklauseln)\b/i;
/** A heading without a number of its own stands inside a clause: "Purpose and scope". */
const TOP_LEVEL_NUMBER = /^\d{1,2}[.)]?$/;

/** The zone of each block, in order. */
export function zonesOf(blocks: readonly Block[]): readonly Zone[] {
  let zone: Zone = 'body';
  let level = 1;
  return blocks.map((block, at) => {
    const begun = BEGINS.find(([, sentence]) => sentence.test(block.text));
    if (begun !== undefined && zone === 'body') {
      [zone] = begun;
      level = levelAbove(blocks, at);
    } else if (zone !== 'body' && leaves(block, level)) zone = 'body';
    return zone;
  });
}

/** The level of the heading under which the clauses are attached. */
function levelAbove(blocks: readonly Block[], at: number): number {
  const above = blocks.slice(Math.max(0, at - 6), at).filter(({ kind }) => kind === 'heading');
  const outer = above.filter(
    ({ text }) => ANNEX.test(text) || /standard contractual|standardvertrag/i.test(text),
  );
  return Math.min(...(outer.length > 0 ? outer : above).map(({ level }) => level), 9);
}

function leaves(block: Block, level: number): boolean {
  if (ANNEX.test(block.text) && block.text.length < 120 && !/[.;]$/.test(block.text)) return true;
  if (block.kind !== 'heading') return false;
  const isOwn = OWN_HEADING.test(block.text) || block.marker?.kind === 'named';
  if (isOwn) return false;
  return block.level <= level && (level < 8 || TOP_LEVEL_NUMBER.test(block.marker?.label ?? ''));
}
