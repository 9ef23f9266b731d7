import { Injectable } from '@nestjs/common';
import { verifiedRows } from '../../core/data-flow/adequacy-verified.js';
import { termLabels } from '../../core/data-flow/dpv-terms.js';
import { ropa } from '../../core/data-flow/ropa.js';
import { standingFindings } from '../../core/data-flow/standing-findings.js';
import { sorted } from '../../core/data-flow/sorted.js';
import type { MapReport } from '../../core/report/map-report.js';
import type { Context } from '../../platform/tenancy/context.js';
import { printMapReport, type MapPaper } from '../../platform/pdf/print-map-report.js';
import { wordingFrom } from '../../platform/pdf/report-wording.js';
import { Templates } from '../../platform/templates.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import type { JudgedMap } from './judged-maps.js';
import { MapLawBook } from './map-law.js';
import { FlowRuleWords, MAP_LANGUAGES, type MapLanguage } from './rule-words.js';

type Words = Readonly<Record<MapLanguage, Readonly<Record<string, string>>>>;

/** A map and its records on paper: `map-en.pdf`, `ropa-de.pdf`. */
@Injectable()
export class MapPrints {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly book: MapLawBook,
    private readonly rules: FlowRuleWords,
    private readonly templates: Templates,
  ) {}

  /** Null: no paper has this name. */
  async print(ctx: Context, name: string, judged: JudgedMap, what: string): Promise<Buffer | null> {
    const [, paper, written] = /^(map|ropa)-(\w+)\.pdf$/.exec(what) ?? [];
    const language = MAP_LANGUAGES.find((one) => one === written);
    if (paper === undefined || language === undefined) return null;
    const [words, records] = ['report-words', 'record-words'].map(
      (file) => (this.templates.json(`data-flows/${file}.json`) as Words)[language],
    );
    const report = await this.report(ctx, name, judged, language);
    return printMapReport(paper as MapPaper, report, wordingFrom(language, { ...words, ...records }));
  }

  private async report(
    ctx: Context,
    name: string,
    { check, version, law }: JudgedMap,
    language: MapLanguage,
  ): Promise<MapReport> {
    const { name: preparedBy } = await this.organisations.find(ctx.tenantId);
    const rules = this.rules.in(language).map((words) => [words.rule, words] as const);
    const { version: list, compiled_on: compiledOn } = law.adequacy;
    const rows = verifiedRows(law.adequacy, check.graph.map.regimes);
    const adequacy = { version: list, compiledOn, verifiedOn: sorted(new Set(rows.map(({ on }) => on))) };
    const records = ropa(check, this.book.columns);
    const label = termLabels(this.book.terms, language);
    const findings = standingFindings(check, law.rules);
    const facts = { name, version, preparedBy, check, findings, ropa: records };
    return { ...facts, rules: new Map(rules), label, adequacy };
  }
}
