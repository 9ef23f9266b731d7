/**
 * Decides when two names mean one company: legal forms, web endings and punctuation are left out, aliases stand for
 * the full name.
 * Authority: CLI.md (subprocessors diff), `canonical_names` in templates/data-flows/dataflow-rules.json.
 * Version 1. The lists are data: templates/reference/company-names.json.
 */
import { list, object, record, text } from '../shape.js';
import type { Problem } from '../problem.js';

/** The lists names are compared with; entries in small letters without punctuation. */
export interface CompanyNames {
  /** Legal forms, which say nothing about who a company is; one may have several words. */
  readonly legalForms: ReadonlySet<string>;
  /** Short name to full name. A product is never an alias of its parent. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Texts in brackets that name no company: a region, `optional`. */
  readonly qualifiers: ReadonlySet<string>;
  /**
   * Hosts on which many companies have pages, such as a place for source code: what lies below the front page of one
   * does not tell who somebody is.
   */
  readonly sharedHosts: ReadonlySet<string>;
  /** What a workspace has said itself on top (own-aliases.ts): canonical name without blanks to canonical name. */
  readonly ownAliases?: ReadonlyMap<string, string>;
}

export type ParsedCompanyNames =
  | { readonly ok: true; readonly names: CompanyNames }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const shape = object({
  required: {
    legalForms: list(text()),
    aliases: record(text()),
    qualifiers: list(text()),
    sharedHosts: list(text()),
  },
  open: true,
});

/** Reads the lists from their JSON; every fault with its place. */
export function parseCompanyNames(json: unknown): ParsedCompanyNames {
  const problems = shape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const { legalForms, aliases, qualifiers, sharedHosts } = json as Record<
    'legalForms' | 'qualifiers' | 'sharedHosts',
    string[]
  > & { aliases: Record<string, string> };
  const names = {
    legalForms: new Set(legalForms),
    aliases: new Map(Object.entries(aliases)),
    qualifiers: new Set(qualifiers),
    sharedHosts: new Set(sharedHosts),
  };
  return { ok: true, names };
}
