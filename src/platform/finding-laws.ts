import { Injectable } from '@nestjs/common';
import { lawIn, type ReasonWords } from '../core/clause/reason-words.js';
import type { FindingSource } from '../core/finding.js';
import type { ReaderLanguage } from './errors/reader-words.js';
import { Templates } from './templates.js';

/** References as the rules write them: "GDPR 28(3)"; empty for a rule that names none. */
export type LawsOfRule = (rule: string) => readonly string[];

const WORDS = 'clauses/reasons.de.json';

/** Which provisions a finding rests on: features to the left say it of their rules, the register does not know them. */
@Injectable()
export class FindingLaws {
  private readonly bySource = new Map<string, LawsOfRule>();

  constructor(private readonly templates: Templates) {}

  register(source: FindingSource, laws: LawsOfRule): void {
    if (this.bySource.has(source)) throw new Error(`the laws of ${source} are registered twice`);
    this.bySource.set(source, laws);
  }

  /** With the names of laws as the reader's language has them. */
  of(source: string, rule: string, language: ReaderLanguage): readonly string[] {
    const laws = this.bySource.get(source)?.(rule) ?? [];
    if (language === 'en') return laws;
    const words = this.templates.json(WORDS) as ReasonWords;
    return laws.map((law) => lawIn(words, law));
  }
}
