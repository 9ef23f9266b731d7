import type { Write } from './write.js';

/**
 * What is not yet on the server, kept in this browser, so that a dead battery costs nothing. Writes are
 * issued at once and in order. A browser that keeps nothing, because it has no IndexedDB or no room, says so.
 */
export class DeviceCopy {
  readonly #assessment: string;
  readonly #database: Promise<IDBDatabase | null>;
  readonly #onLost: () => void;
  #kept: boolean;

  /** @param onLost what was to be kept is not: nobody may claim that it is */
  constructor(assessment: string, kept: boolean, onLost: () => void) {
    this.#assessment = assessment;
    this.#onLost = onLost;
    this.#kept = kept;
    this.#database = open();
    void this.#sayWhenShut();
  }

  /** "This is a shared computer": nothing stays behind in this browser. */
  async keep(kept: boolean, writes: readonly Write[]): Promise<void> {
    this.#kept = kept;
    if (!kept) return this.clear();
    await this.#sayWhenShut();
    for (const write of writes) this.put(write);
  }

  async load(): Promise<readonly Write[]> {
    const all = await this.#ask<Write[]>('readonly', (store) => store.getAll());
    const mine = (all ?? []).filter((write) => write.assessment === this.#assessment);
    return mine.toSorted((one, other) => one.order - other.order);
  }

  put(write: Write): void {
    if (this.#kept) void this.#write(write);
  }

  remove(id: string): void {
    void this.#ask('readwrite', (store) => store.delete(id));
  }

  async clear(): Promise<void> {
    for (const write of await this.load()) await this.#ask('readwrite', (store) => store.delete(write.id));
  }

  async #write(write: Write): Promise<void> {
    const key = await this.#ask<IDBValidKey>('readwrite', (store) => store.put(write));
    if (key === null && this.#kept) this.#onLost();
  }

  async #sayWhenShut(): Promise<void> {
    if ((await this.#database) === null && this.#kept) this.#onLost();
  }

  async #ask<Result>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest,
  ): Promise<Result | null> {
    const database = await this.#database;
    if (database === null) return null;
    return settled<Result>(() => act(database.transaction(STORE, mode).objectStore(STORE)));
  }
}

const STORE = 'writes';

function open(): Promise<IDBDatabase | null> {
  return settled<IDBDatabase>(() => {
    const opening = indexedDB.open('assay-respond', 1);
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore(STORE, { keyPath: 'id' });
    });
    return opening;
  });
}

/** Resolves to null where the browser keeps nothing: private windows, a full disk, storage switched off. */
function settled<Result>(ask: () => IDBRequest): Promise<Result | null> {
  return new Promise((resolve) => {
    try {
      const asked = ask();
      const { transaction } = asked;
      const done = (): void => resolve(asked.result as Result);
      asked.addEventListener('error', () => resolve(null));
      // Room may run out after the request succeeded, when its transaction ends.
      if (transaction === null) asked.addEventListener('success', done);
      else transaction.addEventListener('complete', done);
      transaction?.addEventListener('abort', () => resolve(null));
    } catch {
      resolve(null);
    }
  });
}
