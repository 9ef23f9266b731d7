import { Injectable } from '@nestjs/common';
import { canonicalName, companyKeys } from '../../core/names/canonical-name.js';
import { parseCompanyNames, type CompanyNames } from '../../core/names/company-names.js';
import { companyHost } from '../../core/inventory/web-address.js';
import { Templates } from '../../platform/templates.js';

/** The list by which names of companies are compared (core/names), read once. */
@Injectable()
export class CompanyBook {
  private names: CompanyNames | undefined;

  constructor(private readonly templates: Templates) {}

  get list(): CompanyNames {
    this.names ??= this.read();
    return this.names;
  }

  /** The one name a company is counted under. */
  canonical(name: string): string {
    return canonicalName(name, this.list);
  }

  /** Every key that two names of one company can share. */
  keysOf(name: string): readonly string[] {
    return companyKeys(name, this.list);
  }

  /** The host of a website by which two entries can be one company; null where it tells nothing. */
  hostOf(website: string | null): string | null {
    return website === null ? null : companyHost(website, this.list);
  }

  private read(): CompanyNames {
    const parsed = parseCompanyNames(this.templates.json('reference/company-names.json'));
    if (!parsed.ok) throw new Error('templates/reference/company-names.json cannot be read');
    return parsed.names;
  }
}
