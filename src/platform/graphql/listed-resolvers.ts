import type { DynamicModule } from '@nestjs/common';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';

type Modules = Parameters<ResolversExplorerService['getModules']>[0];

/**
 * The library also takes resolvers of modules that a listed one imports, and every module imports the global
 * ones. Then each door would answer the other's questions. Here a schema has the resolvers of its list, no more.
 */
class ListedResolvers extends ResolversExplorerService {
  override getModules(modules: Modules, include: Parameters<ResolversExplorerService['getModules']>[1]) {
    return modules === undefined ? [] : this.includeWhitelisted(modules, include);
  }
}

export function withListedResolvers(graph: DynamicModule): DynamicModule {
  const listed = { provide: ResolversExplorerService, useClass: ListedResolvers };
  return { ...graph, providers: [...(graph.providers ?? []), listed] };
}
