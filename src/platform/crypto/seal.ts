import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonical } from './canonical.js';

/** Keyed digests. The tenant is part of what is digested, so equal values of two tenants look different. */
@Injectable()
export class Seal {
  constructor(private readonly secret: Buffer) {}

  /** HMAC-SHA-256 (hex) of a JSON value under this installation's secret and the tenant. */
  digest(tenantId: string, value: unknown): string {
    return createHmac('sha256', this.secret)
      .update(`${tenantId}\n${canonical(value)}`)
      .digest('hex');
  }

  /** For look-ups by something personal (an address, a network) that must not be stored as it is. */
  blind(purpose: string, value: string): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${value}`).digest('hex');
  }
}
