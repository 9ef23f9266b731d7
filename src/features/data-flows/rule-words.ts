import { Injectable } from '@nestjs/common';
import { Templates } from '../../platform/templates.js';
import type { RuleWords } from './map-findings.js';

export const MAP_LANGUAGES = ['en', 'de'] as const;
export type MapLanguage = (typeof MAP_LANGUAGES)[number];

/** What the rules on flows are called and what puts a finding right, in the reader's language. */
@Injectable()
export class FlowRuleWords {
  constructor(private readonly templates: Templates) {}

  in(language: MapLanguage): Readonly<Record<string, RuleWords>> {
    const file = this.templates.json('data-flows/rule-words.json');
    return (file as Readonly<Record<MapLanguage, Readonly<Record<string, RuleWords>>>>)[language];
  }
}
