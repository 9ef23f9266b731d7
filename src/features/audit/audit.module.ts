import { Module } from '@nestjs/common';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { LogExportController } from './log-export.controller.js';
import { LogExportService } from './log-export.service.js';

@Module({
  controllers: [LogExportController],
  providers: [AuditService, AuditResolver, LogExportService],
  exports: [AuditService],
})
export class AuditModule {}
