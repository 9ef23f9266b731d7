/** How many may read at once, and how many may wait for that. */
interface Places {
  readonly most: number;
  readonly waiting: number;
}

/**
 * Threads for files of others are few: each may take a core and half a gigabyte. Whoever comes when all are taken waits
 * in order; past a length a queue only hides that it is too much.
 */
export class ReadingSlots {
  private taken = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly places: Places) {}

  /** What the work gives; null when as many wait already as may. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.taken < this.places.most) this.taken += 1;
    else if (this.queue.length >= this.places.waiting) return null;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** The place goes to the next in line, so that nobody who comes later takes it first. */
  private leave(): void {
    const next = this.queue.shift();
    if (next === undefined) this.taken -= 1;
    else next();
  }
}
