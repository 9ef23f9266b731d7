import { Resolver } from '@nestjs/graphql';
import { messageIn } from '../../platform/errors/reader-words.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Delivery } from './delivery.entity.js';

@Resolver(() => Delivery)
export class DeliveriesResolver {
  @Resolved('P1', () => String, { nullable: true })
  reason({ reason }: Delivery, _args: unknown, { language }: GraphContext): string | null {
    return reason === null ? null : messageIn(reason, language);
  }
}
