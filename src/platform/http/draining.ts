import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server, ServerResponse } from 'node:http';
import net from 'node:net';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';

/** A browser that keeps its connection sends its next request, and is told to leave, within this time. */
const QUIET_MS = 250;
const LOOK_EVERY_MS = 10;

/**
 * The orderly end of serving (TRUST T8): no new connection is taken, what was sent is answered, and each answer tells
 * its connection to close, so that nobody sends the next request into a connection that is being cut.
 */
@Injectable()
export class Draining {
  private server: Server | undefined;
  private readonly unanswered = new Set<ServerResponse>();
  private lastAnswerAt = 0;
  private begun = false;

  get isBegun(): boolean {
    return this.begun;
  }

  /** Before anything else hears of a request, since others may answer it at once. */
  watch(app: NestFastifyApplication): void {
    this.server = app.getHttpServer() as Server;
    this.server.prependListener('request', (_, response: ServerResponse) => {
      if (this.begun) response.shouldKeepAlive = false;
      this.unanswered.add(response);
      response.once('close', () => {
        this.unanswered.delete(response);
        this.lastAnswerAt = performance.now();
      });
    });
  }

  /** Returns when every request is answered and the kept connections are gone or silent, at the latest after the time. */
  async drain(mostMs: number): Promise<void> {
    const { server } = this;
    if (server === undefined || !server.listening) return;
    const began = performance.now();
    this.begun = true;
    for (const response of this.unanswered) response.shouldKeepAlive = false;
    // One turn more, in which connections that the system has already accepted for us are taken over.
    await turn();
    // Not the one of http, which also cuts the kept connections, on which a request may be under way.
    net.Server.prototype.close.call(server);
    while (performance.now() - began < mostMs && !(await this.isQuiet(server, began)))
      await pause(LOOK_EVERY_MS);
  }

  private async isQuiet(server: Server, began: number): Promise<boolean> {
    if (this.unanswered.size > 0) return false;
    const isSilent = performance.now() - Math.max(began, this.lastAnswerAt) > QUIET_MS;
    return isSilent || (await connectionsOf(server)) === 0;
  }
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count ?? 0)));
}
