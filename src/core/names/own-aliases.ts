/**
 * Decides what a workspace may say of companies on top of the shipped list: that a name is another name of a company.
 * Authority: DOMAIN section 6 (a rename is not a change of company); a person says it, with a reason.
 * Version 1. One step only: a name leads to a company and never on to a third, so taking one back touches no other.
 */
import { canonicalName, withoutBlanks } from './canonical-name.js';
import type { CompanyNames } from './company-names.js';

/** What somebody said and nobody took back: `name` is the company `company`. Both as written. */
export interface OwnAlias {
  readonly name: string;
  readonly company: string;
}

/** An alias as it is looked up. */
export interface AliasKeys {
  /** Canonical name without blanks: how the name is found in lists. */
  readonly key: string;
  /** Canonical name of the company, by the shipped list alone. */
  readonly companyKey: string;
}

export type AliasFault =
  /** The name or the company has no letter or digit. */
  | { readonly why: 'nameless'; readonly at: keyof OwnAlias }
  /** Both count as one company without it. */
  | { readonly why: 'same' }
  /** The name leads to a company already. */
  | { readonly why: 'taken'; readonly company: string }
  /** The company is itself said to be another name of this one. */
  | { readonly why: 'chain'; readonly company: string }
  /** Other names lead to the name, the first of them here. */
  | { readonly why: 'leads_here'; readonly name: string };

/** The keys of an alias. @param shipped the list without anything a workspace said */
export function keysOfAlias({ name, company }: OwnAlias, shipped: CompanyNames): AliasKeys {
  return {
    key: withoutBlanks(canonicalName(name, shipped)),
    companyKey: canonicalName(company, shipped),
  };
}

/** The shipped list with what a workspace said on top; everything that compares names by the result honours it. */
export function withOwnAliases(shipped: CompanyNames, own: Iterable<AliasKeys>): CompanyNames {
  return { ...shipped, ownAliases: new Map([...own].map(({ key, companyKey }) => [key, companyKey])) };
}

/**
 * Why a workspace cannot say this beside what it has said; null: it can.
 * @param own what stands, each with its keys
 */
export function aliasFault(
  said: OwnAlias,
  own: readonly (OwnAlias & AliasKeys)[],
  shipped: CompanyNames,
): AliasFault | null {
  const { key, companyKey } = keysOfAlias(said, shipped);
  if (key === '') return { why: 'nameless', at: 'name' };
  if (companyKey === '') return { why: 'nameless', at: 'company' };
  if (canonicalName(said.name, shipped) === companyKey) return { why: 'same' };
  const standing = own.find((one) => one.key === key);
  if (standing !== undefined) return { why: 'taken', company: standing.company };
  const further = own.find((one) => one.key === withoutBlanks(companyKey) && one.companyKey !== companyKey);
  if (further !== undefined) return { why: 'chain', company: further.company };
  const led = own.find((one) => withoutBlanks(one.companyKey) === key && one.companyKey !== companyKey);
  return led === undefined ? null : { why: 'leads_here', name: led.name };
}
