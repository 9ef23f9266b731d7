/**
 * Decides what stands where in the printed risk assessment of a vendor.
 * Authority: DOMAIN section 8 (order and content), UX section 5 (form).
 * Version 1.
 */
import type { VendorReport } from './model.js';
import type { Page, Seal } from './page.js';
import type { Wording } from './wording.js';

/** Writes the whole report on a page port, in reading order. Never throws on data; says what is missing. */
export function layOutVendorReport(report: VendorReport, wording: Wording, seal: Seal, page: Page): void {
  page.paragraph(wording.say('cover.kind'), 'lead');
  page.heading(1, report.vendor.name);
  page.paragraph(report.service.name, 'lead');
  page.facts([
    { label: wording.say('cover.document'), value: report.id },
    { label: wording.say('cover.code'), value: seal.verificationCode },
  ]);
}
