import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FindingLaws } from '../../platform/finding-laws.js';
import { FindingWords, type SaidTwice } from '../../platform/finding-words.js';
import { Templates } from '../../platform/templates.js';
import type { FlowRule } from './flow-rule.type.js';
import { MapLawBook } from './map-law.js';

export const MAP_LANGUAGES = ['en', 'de'] as const;
export type MapLanguage = (typeof MAP_LANGUAGES)[number];

/** The words of a rule in one language (templates/data-flows/rule-words.json). */
interface RuleWords {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

type WordsFile = Readonly<Record<MapLanguage, Readonly<Record<string, RuleWords>>>>;

/** What the rules on flows are called and what puts a finding right, in the reader's language. */
@Injectable()
export class FlowRuleWords implements OnModuleInit {
  constructor(
    private readonly templates: Templates,
    private readonly book: MapLawBook,
    private readonly findings: FindingWords,
    private readonly laws: FindingLaws,
  ) {}

  /** A finding about a vendor is the title of its rule with the places in brackets. */
  onModuleInit(): void {
    const { de } = this.templates.json('data-flows/rule-words.json') as WordsFile;
    const sentences = [...this.book.law.rules].map(([rule, { title }]): SaidTwice => [
      `${title} ({1})`,
      `${de[rule]?.title ?? title} ({1})`,
    ]);
    this.findings.register(sentences);
    this.laws.register('data_flow', (rule) => this.book.law.rules.get(rule)?.law_ref ?? []);
  }

  /** Every rule with its law: a finding names its rule, so that no words are sent twice. */
  in(language: MapLanguage): FlowRule[] {
    const words = (this.templates.json('data-flows/rule-words.json') as WordsFile)[language];
    return [...this.book.law.rules].map(([rule, { title, explanation, law_ref: law }]) => ({
      rule,
      title: words[rule]?.title ?? title,
      explanation: words[rule]?.why ?? explanation,
      law,
      remedy: words[rule]?.remedy ?? '',
    }));
  }
}
