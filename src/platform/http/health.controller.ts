import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Readiness } from './readiness.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('livez')
  live() {
    return { status: 'ok' };
  }

  /** The process may be given work: the database answers as each role and holds what it promises. */
  @Get('readyz')
  async ready() {
    const problems = await this.readiness.problems();
    if (problems.length > 0) throw new ServiceUnavailableException({ status: 'not ready', problems });
    return { status: 'ok' };
  }
}
