import { DomainEvent } from '../../platform/events/domain-event.js';
import { typedId } from '../../platform/graphql/typed-ids.js';

type Facts = Record<string, string | number | boolean | null>;

/** What happened to a map of data flows. */
abstract class MapEvent extends DomainEvent {
  readonly object: string;

  constructor(
    readonly mapId: string,
    private readonly more: Facts = {},
    private readonly content?: unknown,
  ) {
    super();
    this.object = typedId('map', mapId);
  }

  override get facts(): Facts {
    return this.more;
  }

  override get digested() {
    return this.content;
  }
}

export class MapCreated extends MapEvent {
  readonly action = 'map.created';
}

export class MapRenamed extends MapEvent {
  readonly action = 'map.renamed';
}

export class MapArchived extends MapEvent {
  readonly action = 'map.archived';
}

export class MapRestored extends MapEvent {
  readonly action = 'map.restored';
}

export class MapEdited extends MapEvent {
  readonly action = 'map.edited';

  constructor(mapId: string, version: number, touched: readonly string[], edit: unknown) {
    super(mapId, { version, touched: touched.length }, edit);
  }
}

/** The map left the workspace as a file. */
export class MapExported extends MapEvent {
  readonly action = 'map.exported';

  constructor(mapId: string, format: string) {
    super(mapId, { format });
  }
}

/** Somebody had the product propose what belongs on the map. */
export class MapDrafted extends MapEvent {
  readonly action = 'map.drafted';

  constructor(mapId: string, services: number, proposals: number) {
    super(mapId, { services, proposals });
  }
}

/** An adequacy row was changed, and the map was judged by what it says now. */
export class MapJudgedAgain extends MapEvent {
  readonly action = 'map.judged-again';

  constructor(mapId: string, number: number, flows: number) {
    super(mapId, { number, flows });
  }
}
