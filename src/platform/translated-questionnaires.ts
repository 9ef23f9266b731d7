import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { parseQuestionnaire } from '../core/questionnaire/parse-questionnaire.js';
import type { Questionnaire } from '../core/questionnaire/questionnaire.js';
import { translated, type QuestionnaireTexts } from '../core/questionnaire/translation.js';
import { titledModel, type ModelTexts, type TitledModel } from '../core/report/titled-model.js';
import type { MaturityModel } from '../core/scoring/model.js';
import { canonical } from './crypto/canonical.js';
import { Templates } from './templates.js';

/** Our own questionnaires, each with the languages it was translated to (`templates/questionnaires/<language>/`). */
const TRANSLATED: Readonly<Record<string, readonly string[]>> = {
  'core-gdpr28': ['de'],
  'extended-practices': ['de'],
  'ai-automated-decisions': ['de'],
  'intake-tiering': ['de'],
  'incident-drill': ['de'],
  'transfer-impact': ['de'],
};

/** A questionnaire in the language of whoever reads it; what is not ours, word for word, stays as it is. */
@Injectable()
export class TranslatedQuestionnaires {
  /** By digest of any of its languages. */
  private readonly families = new Map<string, ReadonlyMap<string, Questionnaire>>();
  /** By title of a finding in any language: its title in each. */
  private readonly findings = new Map<string, ReadonlyMap<string, string>>();
  /** Templates and snapshots are large and asked for often. */
  private readonly digests = new WeakMap<Questionnaire, string>();

  constructor(private readonly templates: Templates) {
    for (const [name, languages] of Object.entries(TRANSLATED)) {
      const parsed = parseQuestionnaire(templates.json(`questionnaires/${name}.json`));
      if (!parsed.ok) throw new Error(`questionnaires/${name}.json: ${parsed.problems[0]?.message ?? ''}`);
      const family = new Map([[parsed.questionnaire.language, parsed.questionnaire]]);
      for (const language of languages) {
        const texts = templates.json(`questionnaires/${language}/${name}.json`) as QuestionnaireTexts;
        family.set(language, translated(parsed.questionnaire, texts));
      }
      for (const one of family.values()) this.families.set(this.digestOf(one), family);
      this.learnFindings([...family.values()]);
    }
  }

  /** Titles of our maturity model; null where they are those of the model itself. */
  modelTexts(language: string): ModelTexts | null {
    return language === 'de' ? (this.templates.json('model/de.json') as ModelTexts) : null;
  }

  /** For lists, which hold titles and no questions. */
  titleIn(language: string, title: string, version: string): string {
    for (const family of this.families.values())
      for (const one of family.values())
        if (one.title === title && one.version === version) return family.get(language)?.title ?? title;
    return title;
  }

  /** What a question of ours found; the words of a person stay as they are. */
  findingIn(language: string, title: string): string {
    return this.findings.get(title)?.get(language) ?? title;
  }

  modelIn(language: string, model: MaturityModel): TitledModel {
    return titledModel(model, this.modelTexts(language));
  }

  in(language: string, questionnaire: Questionnaire): Questionnaire {
    return this.families.get(this.digestOf(questionnaire))?.get(language) ?? questionnaire;
  }

  /** In every language but its own. */
  others(questionnaire: Questionnaire): Questionnaire[] {
    const family = this.families.get(this.digestOf(questionnaire))?.values() ?? [];
    return [...family].filter(({ language }) => language !== questionnaire.language);
  }

  private learnFindings(family: readonly Questionnaire[]): void {
    const titles = family.map(({ language, sections }) => ({
      language,
      found: sections.flatMap(({ questions }) => questions.map(({ finding }) => finding?.title ?? null)),
    }));
    // A translation keeps the questions and their order, so the places are the same.
    for (const [at, title] of (titles[0]?.found ?? []).entries()) {
      if (title === null) continue;
      const each = new Map(titles.map(({ language, found }) => [language, found[at] ?? title]));
      for (const one of each.values()) this.findings.set(one, each);
    }
  }

  private digestOf(questionnaire: Questionnaire): string {
    const known = this.digests.get(questionnaire);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(canonical(questionnaire)).digest('hex');
    this.digests.set(questionnaire, digest);
    return digest;
  }
}
