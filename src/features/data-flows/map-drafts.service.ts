import { Injectable } from '@nestjs/common';
import { draftMap, type Draft } from '../../core/data-flow/draft-map.js';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import type { Context } from '../../platform/tenancy/context.js';
import { MapDrafted } from './data-flows.events.js';
import { DraftServices } from './draft-services.js';
import { JudgedMaps } from './judged-maps.js';
import { MapLawBook } from './map-law.js';

/** What intake, answers, lists, agreements and register propose for a map. Whoever asks has read the answers, on record. */
@Injectable()
export class MapDraftsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly judged: JudgedMaps,
    private readonly book: MapLawBook,
    private readonly services: DraftServices,
  ) {}

  async draft(ctx: Context, id: string): Promise<Draft> {
    const { map } = await this.judged.read(ctx, id);
    return this.db.tx(ctx, async (tx) => {
      const services = await this.services.of(tx, map);
      const draft = draftMap(services, map, await this.book.canonicalOf(tx));
      await this.bus.publish(tx, new MapDrafted(id, services.length, draft.proposals.length));
      return draft;
    });
  }
}
