import { Injectable } from '@nestjs/common';
import type { MaturityModel } from '../core/scoring/model.js';
import { saidWith, wordsFrom, type ReaderLanguage, type Words } from './errors/reader-words.js';
import { Templates } from './templates.js';
import { TranslatedQuestionnaires } from './translated-questionnaires.js';

/** English, German; `{1}` is a name within. */
export type SaidTwice = readonly [english: string, german: string];

const SENTENCES = 'messages/findings.de.json';

/**
 * What our rules find, in the language of whoever reads it. Rules find it in English, which is the fact; the register keeps
 * it in the language of the workspace, and whoever reads German gets it in German. Words of a person stay as they are.
 */
@Injectable()
export class FindingWords {
  private readonly sentences: SaidTwice[];
  private readonly practices: Words;
  private german: Words | undefined;

  constructor(
    templates: Templates,
    private readonly questionnaires: TranslatedQuestionnaires,
  ) {
    const { practices } = templates.json('model/maturity-model.json') as MaturityModel;
    const titles = questionnaires.modelTexts('de')?.practices ?? {};
    this.sentences = Object.entries(templates.json(SENTENCES) as Record<string, string>);
    this.practices = wordsFrom(
      Object.fromEntries(practices.map(({ id, title }) => [title, titles[id] ?? title])),
    );
  }

  /** What the rules of a feature can find. */
  register(sentences: readonly SaidTwice[]): void {
    this.sentences.push(...sentences);
    this.german = undefined;
  }

  in(language: ReaderLanguage, title: string): string {
    const asked = this.questionnaires.findingIn(language, title);
    if (asked !== title || language === 'en') return asked;
    this.german ??= wordsFrom(Object.fromEntries(this.sentences));
    return saidWith(this.german, title, this.practices);
  }
}
