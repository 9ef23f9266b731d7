import { Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import { Resolved } from '../../platform/graphql/classified.js';
import type { GraphContext } from '../../platform/graphql/graph-context.js';
import { Service } from '../vendors/service.entity.js';
import { ChainsService } from './chains.service.js';
import { SubProcessorList } from './sub-processor-list.entity.js';
import { SubProcessorNotice } from './sub-processor-notice.entity.js';
import { ChainLinkLine } from './sub-processors.payloads.js';

/** What lists and notices add to a service. */
@Resolver(() => Service)
export class ServiceSubProcessorsResolver {
  constructor(
    private readonly db: Database,
    private readonly chains: ChainsService,
  ) {}

  @Resolved('P1', () => [SubProcessorList], { description: 'Versions of the list, the newest first' })
  subProcessorLists(service: Service, _args: unknown, graph: GraphContext) {
    return graph
      .loader('subProcessorLists', byParent(this.db, SubProcessorList, 'serviceId', { version: 'DESC' }))
      .load(service.id);
  }

  @Resolved('P1', () => [SubProcessorNotice], { description: 'Notices of changes, the newest first' })
  subProcessorNotices(service: Service, _args: unknown, graph: GraphContext) {
    return graph
      .loader(
        'subProcessorNotices',
        byParent(this.db, SubProcessorNotice, 'serviceId', { receivedOn: 'DESC', id: 'DESC' }),
      )
      .load(service.id);
  }

  @Resolved('P1', () => [ChainLinkLine], { description: 'The chain behind the service, from the top down' })
  async subProcessorChain(service: Service, _args: unknown, graph: GraphContext) {
    const links = await this.chains.of(graph.caller, service);
    return links.map(({ from, ...link }) => ({ ...link, isFromOwnList: from === 'own_list' }));
  }
}
