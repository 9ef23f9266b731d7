import { Injectable } from '@nestjs/common';
import { termLabels } from '../../core/data-flow/dpv-terms.js';
import { ropa } from '../../core/data-flow/ropa.js';
import {
  parseRopaLayouts,
  ROPA_LAYOUTS,
  ropaTable,
  type RopaLanguage,
  type RopaLayout,
} from '../../core/data-flow/ropa-layout.js';
import { wordingFrom } from '../../platform/pdf/report-wording.js';
import type { SheetToWrite } from '../../platform/export/xlsx.js';
import { Templates } from '../../platform/templates.js';
import type { JudgedMap } from './judged-maps.js';
import { MapLawBook } from './map-law.js';

type Words = Readonly<Record<RopaLanguage, Readonly<Record<string, string>>>>;
type Part = 'controller' | 'processor';

/** The records of a map in the layouts that authorities hand out, each in its authority's language. */
@Injectable()
export class RecordTables {
  constructor(
    private readonly book: MapLawBook,
    private readonly templates: Templates,
  ) {}

  /** @param name `ropa-cnil-controller`, `ropa-ico-processor`; null: there is none of that name */
  table(judged: JudgedMap, name: string): SheetToWrite | null {
    const layout = ROPA_LAYOUTS.find((one) => name.startsWith(`ropa-${one}-`));
    const part = (['controller', 'processor'] as const).find((one) => name === `ropa-${layout}-${one}`);
    if (layout === undefined || part === undefined) return null;
    const parsed = parseRopaLayouts(this.templates.json('data-flows/ropa-layouts.json'));
    if (!parsed.ok) throw new Error('our own layouts do not parse');
    return this.sheetOf(judged, part, parsed.layouts[layout]);
  }

  private sheetOf({ check }: JudgedMap, part: Part, layout: RopaLayout): SheetToWrite {
    const { language, sheet } = layout;
    const words = (this.templates.json('data-flows/record-words.json') as Words)[language];
    const wording = { ...wordingFrom(language, words), label: termLabels(this.book.terms, language) };
    return { name: sheet, rows: ropaTable(ropa(check, this.book.columns)[part], part, layout, wording) };
  }
}
