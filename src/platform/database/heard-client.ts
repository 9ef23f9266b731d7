import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss is told by the statements that wait on it. The driver also emits 'error', on a connection that
 * is lent out to nobody in particular, and one 'error' that nobody hears ends the process (STACK trap 25).
 */
export class HeardClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
