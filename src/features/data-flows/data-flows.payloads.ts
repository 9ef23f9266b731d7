import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { DataMap } from './data-map.entity.js';

@StaffObject('DataMapPayload', 'Result of a change to a map')
export class DataMapPayload extends Payload {
  @Shown('P1', () => DataMap, { nullable: true })
  map?: DataMap;

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: 'What was read otherwise than written or leaves a gap: [{code, message, where, remedy}]',
  })
  notes?: object;

  @Shown('P2', () => JsonScalar, { nullable: true, description: 'The edit that takes this one back' })
  undo?: object;

  @Shown('P1', () => Boolean, {
    nullable: true,
    description: 'Somebody else edited other things in the meantime',
  })
  isMerged?: boolean;
}

@StaffObject('MapDraftPayload', 'What the product proposes for a map')
export class MapDraftPayload extends Payload {
  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description: '[{id, row, sources: [{from, id, at}], open}]; a row goes into an edit as it is',
  })
  proposals?: object;

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description:
      'Sources that contradict each other: [{code, message, where, remedy, node, stated: [{source, countries}]}]',
  })
  contradictions?: object;

  @Shown('P2', () => JsonScalar, {
    nullable: true,
    description:
      'Where a source says otherwise than a row of the map: [{id, list, row, key, onMap, stated, sources}]',
  })
  differences?: object;
}
