import { Injectable } from '@nestjs/common';
import { MAP_FORMAT } from '../core/data-flow/flow-map.js';
import { addDays, type Day } from '../core/day.js';
import { DataMapsService } from '../features/data-flows/data-maps.service.js';
import { VendorsService } from '../features/vendors/vendors.service.js';
import type { Tx } from '../platform/database/tx.js';
import { typedId } from '../platform/graphql/typed-ids.js';
import { Templates } from '../platform/templates.js';
import type { DemoChapter, DemoStory } from './demo-chapter.js';

type Part = Readonly<Record<string, unknown>>;

/** `templates/demo/data-map.json`: a map of the command line, but for its days and its vendors. */
interface DemoMap {
  readonly name: string;
  readonly elements: object;
  readonly activities: readonly object[];
  readonly nodes: readonly Part[];
  readonly flows: readonly Part[];
}

/** Days counted from the day of loading, back or ahead, and the keys they become. */
const DAYS: Readonly<Record<string, { readonly key: string; readonly way: 1 | -1 }>> = {
  reviewed_days_ago: { key: 'last_review', way: -1 },
  checked_days_ago: { key: 'dpf_checked_on', way: -1 },
  assessed_days_ago: { key: 'date', way: -1 },
  review_in_days: { key: 'value', way: 1 },
};

/** One map with the vendors of the demo, some of them in order and some not. */
@Injectable()
export class DemoDataMap implements DemoChapter {
  constructor(
    private readonly maps: DataMapsService,
    private readonly vendors: VendorsService,
    private readonly templates: Templates,
  ) {}

  async load(story: DemoStory): Promise<void> {
    const { name, elements, activities, ...parts } = this.templates.json('demo/data-map.json') as DemoMap;
    const { today } = story.ctx;
    const known = await this.registered(story);
    const nodes = parts.nodes.map(({ vendor, ...node }) => ({
      ...dated(node, today),
      ...known.get(vendor)?.node,
    }));
    const document = {
      format: MAP_FORMAT,
      home: 'EU',
      own_entity: 'Alder Group',
      elements,
      activities,
      vendors: [...known.values()].map((one) => one.vendor),
      nodes,
      flows: parts.flows.map((flow) => dated(flow, today)),
    };
    await this.maps.create(story.as('dana', 30), name, document, true);
  }

  async remove(tx: Tx): Promise<void> {
    await tx.query('DELETE FROM app.data_map WHERE tenant_id = $1 AND is_demo', [tx.ctx.tenantId]);
  }

  /** By the key of the script: the vendor as the register has it, and what names it on a node. */
  private async registered({ ctx, vendors }: DemoStory) {
    const found = [...vendors].map(async ([key, { vendorId }]) => {
      const { name, tier } = await this.vendors.find(ctx, vendorId);
      const id = typedId('vnd', vendorId);
      return [key, { vendor: { id, name, tier }, node: { vendor_id: id } }] as const;
    });
    return new Map<unknown, Awaited<(typeof found)[number]>[1]>(await Promise.all(found));
  }
}

/** The same with days instead of counts, also in what it holds. */
function dated(part: Part, today: Day): Part {
  const entries = Object.entries(part).map(([key, value]) => {
    const day = DAYS[key];
    if (day !== undefined) return [day.key, addDays(today, day.way * Number(value))] as const;
    const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
    return [key, isPart ? dated(value as Part, today) : value] as const;
  });
  return Object.fromEntries(entries);
}
