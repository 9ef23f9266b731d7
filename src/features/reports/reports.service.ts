import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { VendorReport } from '../../core/report/model.js';
import type { Language } from '../../core/report/model-terms.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { printVendorReport } from '../../platform/pdf/print-vendor-report.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import type { Context } from '../../platform/tenancy/context.js';
import { refuseDeleted } from '../assessments/deleted-answers.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { Report } from './report.entity.js';
import { ReportCreated, ReportDownloaded } from './reports.events.js';
import type { CreateReportInput } from './reports.inputs.js';
import { VendorReportService } from './vendor-report.service.js';

/** Printed risk assessments. The model is stored, so the same report prints the same bytes at any time. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly assessments: AssessmentsService,
    private readonly reports: VendorReportService,
  ) {}

  /** Gathered, printed and kept one after the other: no transaction stays open while pages are drawn. */
  async create(ctx: Context, input: CreateReportInput): Promise<Report> {
    const id = uuidv7();
    const { model, vendorId } = await this.gather(ctx, id, input);
    const printed = await print(model, input.paper);
    return this.db.tx(ctx, async (tx) => {
      await tx.em.insert(Report, {
        tenantId: ctx.tenantId,
        id,
        assessmentId: input.assessmentId,
        vendorId,
        createdById: ctx.actor.id,
        createdAt: ctx.now,
        asOf: model.asOf,
        language: model.language,
        paper: input.paper,
        pages: printed.pages,
        sha256: printed.sha256,
        verificationCode: printed.verificationCode,
        fileName: fileNameOf(model),
        model: model as never,
      });
      await this.bus.publish(tx, new ReportCreated(id, vendorId, printed.sha256));
      return this.load(tx, id);
    });
  }

  private gather(ctx: Context, id: string, input: CreateReportInput) {
    return this.db.read(ctx, async (tx) => {
      const assessment = await this.assessments.load(tx, input.assessmentId);
      refuseDeleted(assessment);
      const { id: assessmentId, vendorId } = assessment;
      const version = 1 + (await tx.em.countBy(Report, { tenantId: ctx.tenantId, assessmentId }));
      const language = input.language as Language;
      const model = await this.reports.make(tx, { id, version, assessmentId, language });
      return { model, vendorId };
    });
  }

  /** Prints it again from its model; the bytes are those of the day it was made. */
  async file(ctx: Context, id: string): Promise<{ report: Report; model: VendorReport; bytes: Buffer }> {
    const report = await this.db.tx(ctx, async (tx) => {
      const found = await this.load(tx, id);
      // Its answers were deleted; that it was printed, and its digest, stay on record.
      if (found.model === null) throw notFound();
      await this.bus.publish(tx, new ReportDownloaded(id, found.vendorId, found.sha256));
      return found;
    });
    const model = report.model as unknown as VendorReport;
    return { report, model, bytes: (await print(model, report.paper)).bytes };
  }

  private async load(tx: Tx, id: string): Promise<Report> {
    const report = await tx.em.findOneBy(Report, { tenantId: tx.ctx.tenantId, id });
    if (report === null) throw notFound();
    await this.assessments.load(tx, report.assessmentId);
    return report;
  }
}

function print(model: VendorReport, paper: string) {
  return printVendorReport(model, reportWording(model.language), {
    paper: paper === 'LETTER' ? 'LETTER' : 'A4',
  });
}

/** Letters, digits and hyphens only: the name must survive every file system and mail gateway. */
function fileNameOf({ vendor, asOf, version }: VendorReport): string {
  const slug = vendor.name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^\w-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${slug || 'vendor'}-risk-assessment-${asOf}-v${version}.pdf`;
}
