import type { InventoryNote, InventoryProblem, InventoryRow, VendorDraft } from './inventory.js';
import { certificatesOf, partsOf } from './inventory-text.js';
import { countryIn, countryOfAddress, tierIn } from './inventory-values.js';
import { isMailAddress } from './mail-address.js';
import { repeatsTheHead } from './repeated-head.js';
import { type DraftContext, RowCells } from './row-cells.js';
import { companyHost, fullAddress, isWebAddress } from './web-address.js';
import { writtenDay } from './written-day.js';

export interface JudgedRow {
  readonly draft: VendorDraft;
  readonly problems: readonly InventoryProblem[];
  readonly notes: readonly InventoryNote[];
}

/** One row of a list as a vendor, and what is wrong with it. */
export function draftOf(row: InventoryRow, context: DraftContext): JudgedRow {
  return new RowUnderReview(row, context).judge();
}

class RowUnderReview extends RowCells {
  private readonly notes: InventoryNote[] = [];

  judge(): JudgedRow {
    const website = this.address('website');
    const draft: VendorDraft = {
      row: this.row.row,
      where: this.row.where,
      name: this.name(),
      externalId: this.text('external_id'),
      legalName: this.text('legalName'),
      website,
      domains: this.domains(website),
      country: this.country(),
      tier: this.tier(),
      owner: this.text('owner'),
      categories: partsOf(this.texts('categories')),
      certifications: this.certifications(),
      dpaUrl: this.address('dpaUrl'),
      subprocessorsUrl: this.address('subprocessorsUrl'),
      renewal: this.renewal(),
      ...this.belongings(),
    };
    this.tellWhatIsBeyond();
    return { draft, problems: this.problems, notes: this.notes };
  }

  /** Such cells come from a delimiter inside a text without quotes, or from remarks beside the list. */
  private tellWhatIsBeyond(): void {
    const { row, beyondHead } = this.row;
    if (beyondHead === 0) return;
    const cells = beyondHead === 1 ? 'one cell' : `${beyondHead} cells`;
    this.notes.push({ row, column: '', note: `The row has ${cells} right of the head, left out.` });
  }

  private name(): string {
    const name = this.text('name');
    if (this.row.isNoRecord)
      this.fault('name', 'no_record', 'The entry is no object. Write {"name": "…"} in its place.');
    else if (repeatsTheHead(this.row, this.context.headers))
      this.fault('name', 'repeated_head', 'The row repeats the head of the list. Remove it.');
    else if (name === '' && !this.has('name'))
      this.fault('name', 'missing_name', 'The name is missing. Write the name of the vendor.');
    return name;
  }

  /** An explicit list of domains is better than the page, which may lie with a parent or a host. */
  private domains(website: string): readonly string[] {
    const column = this.context.mapping.domains;
    const texts = column === undefined ? [website] : partsOf(this.texts('domains'));
    const hosts = texts.map((text) => companyHost(text, this.context.names)).filter((host) => host !== null);
    return [...new Set(hosts)];
  }

  private country(): string | null {
    const text = this.text('country');
    if (text === '') return countryOfAddress(this.text('address'), this.context.countries);
    const country = countryIn(text, this.context.countries);
    if (country === null)
      this.fault(
        'country',
        'unknown_country',
        'This is no known country. Write its name or its two letters.',
      );
    return country;
  }

  private tier(): VendorDraft['tier'] {
    const text = this.text('tier');
    const tier = tierIn(text);
    if (tier === null && text !== '')
      this.fault('tier', 'unknown_tier', 'The tier is outside T1 to T4. Write T1, T2, T3 or T4.');
    return tier;
  }

  private certifications(): readonly string[] {
    const { certificates, laws } = certificatesOf(partsOf(this.texts('certifications')));
    for (const law of laws) {
      const note = `"${law}" is a law, not a certificate; it is left out.`;
      this.notes.push({ row: this.row.row, column: this.column('certifications'), note });
    }
    return certificates;
  }

  private address(field: 'website' | 'dpaUrl' | 'subprocessorsUrl'): string {
    const text = this.text(field);
    if (text === '') return '';
    if (isWebAddress(text)) return fullAddress(text);
    this.fault(
      field,
      'bad_address',
      'This is no address of a page. Write one like https://vendor.example/page.',
    );
    return '';
  }

  private renewal(): string | null {
    const text = this.text('renewal');
    if (text === '') return null;
    const written = writtenDay(text);
    if (written.kind === 'day') return written.day;
    if (written.kind === 'ambiguous')
      this.fault(
        'renewal',
        'ambiguous_date',
        'Day and month cannot be told apart. Write the date as YYYY-MM-DD.',
      );
    else this.fault('renewal', 'unreadable_date', 'The date cannot be read. Write it as YYYY-MM-DD.');
    return null;
  }

  /** What comes in beside the vendor itself; a list without such columns says nothing of it. */
  private belongings() {
    return {
      ownerGroup: this.text('ownerGroup'),
      notes: this.text('notes'),
      contactName: this.text('contactName'),
      contactEmail: this.email(),
      service: this.text('service'),
      serviceDescription: this.text('serviceDescription'),
    };
  }

  private email(): string {
    const text = this.text('contactEmail');
    if (text === '' || isMailAddress(text)) return text.toLowerCase();
    this.fault(
      'contactEmail',
      'bad_email',
      'This is no e-mail address. Write one like vera@vendor.example, without a name around it.',
    );
    return '';
  }
}
