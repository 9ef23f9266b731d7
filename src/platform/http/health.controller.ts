import { Controller, Get, Logger, ServiceUnavailableException } from '@nestjs/common';
import { Draining } from './draining.js';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  private readonly logger = new Logger('readiness');

  constructor(
    private readonly readiness: Readiness,
    private readonly draining: Draining,
  ) {}

  /** The process answers. */
  @Get('livez')
  live() {
    return { status: 'ok' };
  }

  /**
   * The process may be given work: the database answers as each role and holds what it promises. Anybody may ask, so
   * what is wrong stands in the log alone.
   */
  @Get('readyz')
  async ready() {
    if (this.draining.isBegun) throw notReady();
    const problems = await this.readiness.problems();
    if (problems.length === 0) return { status: 'ok' };
    for (const problem of problems) this.logger.warn(problem);
    throw notReady();
  }
}

function notReady(): ServiceUnavailableException {
  return new ServiceUnavailableException({ status: 'not ready' });
}
