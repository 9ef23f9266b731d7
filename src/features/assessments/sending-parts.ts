import { Injectable } from '@nestjs/common';
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
  ) {}

  /** The maturity model in use; it is frozen with each assessment. */
  get model() {
    return this.intake.model;
  }
}
