import { it } from '@jest/globals';
import fs from 'node:fs';
import { createHash } from 'node:crypto';
import { sampleReport } from '../../core/report/sample-report.js';
import { parseModel } from '../../core/scoring/parse-model.js';
import { parseQuestionnaire } from '../../core/questionnaire/parse-questionnaire.js';
import { printVendorReport } from './print-vendor-report.js';
import { reportWording } from './report-wording.js';
const json = (p: string) => JSON.parse(fs.readFileSync(p, 'utf8'));
it('x', async () => {
  const model = parseModel(json('templates/model/maturity-model.json'));
  const questionnaire = parseQuestionnaire(json('templates/questionnaires/core-gdpr28.json'));
  if (!model.ok || !questionnaire.ok) throw new Error(JSON.stringify([model, questionnaire]).slice(0, 500));
  for (const l of ['en', 'de'] as const) {
    const wording = reportWording(l);
    const r = sampleReport({
      sample: json('templates/reports/sample.json'),
      questionnaire: questionnaire.questionnaire,
      model: model.model,
      wording,
      digest: (t) => createHash('sha256').update(t).digest('hex'),
    });
    if (r === null) throw new Error('null');
    const times = [];
    let out;
    for (let i = 0; i < 8; i++) {
      const t = performance.now();
      out = await printVendorReport(r, wording, { paper: l === 'en' ? 'A4' : 'LETTER' });
      times.push(Math.round(performance.now() - t));
    }
    fs.writeFileSync(`/tmp/pdfwork/${l}.pdf`, out!.bytes);
    fs.writeFileSync(`/tmp/pdfwork/${l}.json`, JSON.stringify(r));
    console.log(times, { ...out, bytes: out!.bytes.length }, r.residual, r.scoreSheet!.overall);
  }
});
