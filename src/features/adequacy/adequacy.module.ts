import { Module } from '@nestjs/common';
import { AdequacyBook } from './adequacy-book.js';
import { AdequacyResolver } from './adequacy.resolver.js';
import { AdequacyService } from './adequacy.service.js';

/** Which places give adequate protection: dated data that a workspace edits (DOMAIN section 6). */
@Module({
  providers: [AdequacyBook, AdequacyService, AdequacyResolver],
  exports: [AdequacyBook, AdequacyService],
})
export class AdequacyModule {}
