import { createHash } from 'node:crypto';
import { parseQuestionnaire } from '../core/questionnaire/parse-questionnaire.js';
import type { VendorReport } from '../core/report/model.js';
import type { Language } from '../core/report/model-terms.js';
import { sampleReport } from '../core/report/sample-report.js';
import type { Sample } from '../core/report/sample.js';
import { parseModel } from '../core/scoring/parse-model.js';
import { reportWording } from '../platform/pdf/report-wording.js';
import { template } from './template.js';

/**
 * The demo assessment from our own templates, scored by the core. Throws when the templates do not fit
 * each other: then the program itself is broken.
 */
export async function demoReport(language: Language): Promise<VendorReport> {
  const questionnaire = parseQuestionnaire(await template('questionnaires/core-gdpr28.json'));
  const model = parseModel(await template('model/maturity-model.json'));
  if (!questionnaire.ok || !model.ok) throw new Error('The templates of the sample cannot be read.');
  const report = sampleReport({
    sample: (await template('reports/sample.json')) as Sample,
    questionnaire: questionnaire.questionnaire,
    model: model.model,
    wording: reportWording(language),
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  });
  if (report === null) throw new Error('The answers of the sample do not fit the questionnaire.');
  return report;
}
