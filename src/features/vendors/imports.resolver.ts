import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Resolved, Shown, StaffObject, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { IdPipe } from '../../platform/graphql/typed-ids.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Counts } from './import-answer.js';
import { ImportsService } from './imports.service.js';
import { VendorImport } from './vendor-import.entity.js';

@StaffObject('ImportCounts', 'What becomes of the rows of a list')
export class ImportCounts implements Counts {
  @Shown('P1', () => Int)
  add!: number;

  @Shown('P1', () => Int)
  change!: number;

  @Shown('P1', () => Int)
  same!: number;

  @Shown('P1', () => Int, { description: 'Left out by choice' })
  skip!: number;

  @Shown('P1', () => Int, { description: 'Left out until somebody says what they are' })
  choose!: number;

  @Shown('P1', () => Int, { description: 'Left out because something is wrong in them' })
  problem!: number;
}

@Resolver(() => VendorImport)
export class ImportsResolver {
  constructor(private readonly service: ImportsService) {}

  @StaffQuery('vendors.edit', () => VendorImport, { description: 'How far a list is taken in' })
  vendorImport(@Ctx() ctx: Context, @Args('id', { type: () => ID }, new IdPipe('imp')) id: string) {
    return this.service.find(ctx, id);
  }

  @Resolved('P1', () => ImportCounts, { nullable: true, description: 'Null until its rows are counted' })
  counts({ counts }: VendorImport) {
    return counts;
  }
}
