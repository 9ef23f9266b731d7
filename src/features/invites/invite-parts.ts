import { Injectable } from '@nestjs/common';
import { DeliveriesService } from './deliveries.service.js';
import { MintingService } from './minting.service.js';

/** What links are made of and how they travel. */
@Injectable()
export class InviteParts {
  constructor(
    readonly minting: MintingService,
    readonly deliveries: DeliveriesService,
  ) {}
}
