import { Args, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved, Shown, StaffMutation, StaffObject } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { Payload } from '../../platform/graphql/user-error.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Vendor } from '../vendors/vendor.entity.js';
import { Report } from './report.entity.js';
import { CreateReportInput } from './reports.inputs.js';
import { ReportsService } from './reports.service.js';

@StaffObject('ReportPayload', 'Result of printing a report')
class ReportPayload extends Payload {
  @Shown('P1', () => Report, { nullable: true })
  report?: Report;
}

@Resolver(() => Report)
export class ReportsResolver {
  constructor(private readonly service: ReportsService) {}

  @StaffMutation('reports.create', () => ReportPayload)
  async createReport(@Ctx() ctx: Context, @Args('input') input: CreateReportInput) {
    return { report: await this.service.create(ctx, input) };
  }

  @Resolved('P1', () => String, { description: 'Path of the PDF on this origin' })
  href(report: Report) {
    return `/reports/${typedId('rpt', report.id)}.pdf`;
  }

  @Resolved('P1', () => Boolean, {
    description: 'The answers in it were deleted, and its file with them; date and digest stay on record',
  })
  isDeleted({ model }: Report) {
    return model === null;
  }
}

@Resolver(() => Vendor)
export class VendorReportsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Report])
  reports(vendor: Vendor, _args: unknown, graph: GraphContext) {
    return graph
      .loader('reportsOfVendor', byParent(this.db, Report, 'vendorId', { createdAt: 'DESC' }))
      .load(vendor.id);
  }
}

@Resolver(() => Assessment)
export class AssessmentReportsResolver {
  constructor(private readonly db: Database) {}

  @Resolved('P1', () => [Report])
  reports(assessment: Assessment, _args: unknown, graph: GraphContext) {
    return graph
      .loader('reportsOfAssessment', byParent(this.db, Report, 'assessmentId', { createdAt: 'DESC' }))
      .load(assessment.id);
  }
}
