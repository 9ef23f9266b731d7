import type { VendorReport } from '../../core/report/model.js';
import { printedWith, printVendorReport } from './print-vendor-report.js';
import { readBack, type ReadBack } from './read-back.js';
import { reportWording } from './report-wording.js';
import { verificationCode } from './seal.js';

export interface Verification {
  readonly ok: boolean;
  readonly documentId: string | null;
  readonly version: number | null;
  /** As printed. */
  readonly verificationCode: string | null;
  /** As printed. */
  readonly contentHash: string | null;
  readonly computedHash: string;
  readonly tagged: boolean;
  readonly pages: number;
  readonly language: string | null;
  readonly models: {
    readonly maturity: string | null;
    readonly questionnaire: string | null;
    readonly clauses: string | null;
    readonly transfer: string | null;
  };
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Checks that code, hash, pages and embedded data of a report belong together; null: it is none of ours. */
export async function verifyReport(bytes: Uint8Array): Promise<Verification | null> {
  const found = await readBack(bytes);
  if (found === null) return null;
  const { report } = found;
  const problems = [...sealProblems(found), ...(await pageProblems(found))];
  return {
    ok: problems.length === 0,
    documentId: report?.id ?? null,
    version: report?.version ?? null,
    verificationCode: found.printedCode,
    contentHash: found.printedHash,
    computedHash: found.computedHash,
    tagged: found.isTagged,
    pages: found.pages.length,
    language: found.language,
    models: modelsOf(report),
    problems,
  };
}

function modelsOf(report: VendorReport | null): Verification['models'] {
  const method = report?.method;
  return {
    maturity: named(method?.model),
    questionnaire: named(method?.questionnaire),
    clauses: method?.clauses ?? null,
    transfer: method?.transferRules ?? null,
  };
}

function named(one: { readonly id: string; readonly version: string } | null | undefined): string | null {
  return one === null || one === undefined ? null : `${one.id} ${one.version}`;
}

type Problem = Verification['problems'][number];

function sealProblems(found: ReadBack): Problem[] {
  const problems: Problem[] = [];
  const add = (code: string, message: string): void => void problems.push({ code, message });
  if (found.report === null) add('DATA_UNREADABLE', 'The data in the file cannot be read as a report.');
  if (found.printedHash === null) add('HASH_MISSING', 'The cover shows no content hash.');
  else if (found.printedHash !== found.computedHash)
    add('HASH_DIFFERS', 'The data in the file has another hash than the one printed on the cover.');
  if (found.printedCode === null) add('CODE_MISSING', 'The cover shows no verification code.');
  else if (found.printedCode !== verificationCode(found.computedHash))
    add('CODE_DIFFERS', 'The verification code on the cover does not belong to the data in the file.');
  if (found.otherFiles > 0) add('OTHER_FILES', 'The document carries files that a report does not have.');
  return problems;
}

/**
 * The seal covers the data only, so the pages are printed anew from the data and compared word by word.
 * A report of another layout or of other texts cannot be compared this way, and is not blamed for it.
 */
async function pageProblems({ report, pages, paper, printedWith: maker }: ReadBack): Promise<Problem[]> {
  if (report === null) return [];
  const wording = reportWording(report.language === 'de' ? 'de' : 'en');
  if (maker !== printedWith(wording)) return [];
  const anew = await printedPages(report, paper);
  if (anew === null)
    return [{ code: 'DATA_UNREADABLE', message: 'No report can be printed from the data in the file.' }];
  const at = anew.findIndex((words, page) => words !== pages[page]);
  if (at === -1 && anew.length === pages.length) return [];
  const page = at === -1 ? anew.length + 1 : at + 1;
  return [{ code: 'PAGES_DIFFER', message: `Page ${page} says something else than the data in the file.` }];
}

async function printedPages(
  report: VendorReport,
  paper: ReadBack['paper'],
): Promise<readonly string[] | null> {
  try {
    const wording = reportWording(report.language === 'de' ? 'de' : 'en');
    const { bytes } = await printVendorReport(report, wording, { paper });
    return (await readBack(bytes))?.pages ?? null;
  } catch {
    return null;
  }
}
