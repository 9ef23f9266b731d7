import type { Type } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import type { Context } from '../platform/tenancy/context.js';
import type { Cast } from './demo-script.js';

/** Where a vendor of the script stands in the registers. */
export interface PlacedVendor {
  readonly vendorId: string;
  readonly serviceId: string;
  readonly contactId: string;
}

/** The demo as it stands once its vendors and their assessments are there. */
export interface DemoStory {
  /** Whoever loads it; the purpose is "demo data". */
  readonly ctx: Context;
  readonly cast: Cast;
  /** The group that answers for the vendors and their risks. */
  readonly groupId: string;
  /** By the key of the script: `mailwren`. */
  readonly vendors: ReadonlyMap<string, PlacedVendor>;
  /** The context of a person of the cast, some days ago. */
  as(who: string, daysAgo: number): Context;
}

/** What one register adds to the demo, through the commands that real people use. */
export interface DemoChapter {
  /**
   * Tables with a `vendor_id` that do not go by themselves when a demo vendor is deleted, children first. Only those:
   * most foreign keys cascade.
   */
  readonly tables?: readonly string[];
  load(story: DemoStory): Promise<void>;
  /** What stays because it hangs on no vendor; before the vendors go. */
  remove?(tx: Tx): Promise<void>;
}

export type DemoChapters = readonly DemoChapter[];
export type DemoChapterClass = Type<DemoChapter>;
export const DEMO_CHAPTERS = Symbol('chapters of the demo');
