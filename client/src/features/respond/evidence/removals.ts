/** A little longer than the offer to undo is shown: a press in its last moment still counts. */
const TIME_TO_UNDO = 10_500;

/** What somebody removed and may still take back (UX rule 1). */
export class Removals {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** On their way to the server; they can no longer be taken back. */
  readonly #going = new Map<string, Promise<boolean>>();

  constructor(
    private readonly carryOut: (id: string) => Promise<boolean>,
    private readonly onSettled: () => void,
  ) {}

  has(id: string): boolean {
    return this.#timers.has(id) || this.#going.has(id);
  }

  begin(id: string): void {
    if (this.has(id)) return;
    this.#timers.set(
      id,
      setTimeout(() => void this.#go(id), TIME_TO_UNDO),
    );
  }

  takeBack(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Does now what still waits; resolves to whether everything is gone. */
  async finish(): Promise<boolean> {
    for (const id of this.#timers.keys()) void this.#go(id);
    const done = await Promise.all(this.#going.values());
    return done.every(Boolean);
  }

  #go(id: string): Promise<boolean> {
    this.takeBack(id);
    const going = this.carryOut(id).finally(() => {
      this.#going.delete(id);
      this.onSettled();
    });
    this.#going.set(id, going);
    return going;
  }
}
