import { Injectable } from '@nestjs/common';
import type { Questionnaire } from '../../core/questionnaire/questionnaire.js';
import { TranslatedQuestionnaires } from '../../platform/translated-questionnaires.js';
import { IntakeTemplate } from '../vendors/intake-template.js';
import { Letters } from './letters.js';
import { Standing } from './standing.js';

/** What sending needs beside the questions themselves. */
@Injectable()
export class SendingParts {
  constructor(
    private readonly intake: IntakeTemplate,
    readonly letters: Letters,
    readonly standing: Standing,
    private readonly languages: TranslatedQuestionnaires,
  ) {}

  /** The questions as this vendor will read them: what is sent is what is frozen. */
  questionsIn(language: string, questionnaire: Questionnaire): Questionnaire {
    return this.languages.in(language, questionnaire);
  }

  otherLanguages(questionnaire: Questionnaire): Questionnaire[] {
    return this.languages.others(questionnaire);
  }

  /** The maturity model in use; it is frozen with each assessment. */
  get model() {
    return this.intake.model;
  }
}
