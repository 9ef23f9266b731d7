import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventBus } from '../../platform/events/bus.js';
import { AnswersDeleted } from '../assessments/answers-kept.events.js';

/** Printed reports hold the answers in full, so they go with them. When one was printed and its digest stay. */
@Injectable()
export class DeletedAnswersInReports implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.on(AnswersDeleted, async (tx, { assessmentId }) => {
      await tx.query('UPDATE app.report SET model = NULL WHERE tenant_id = $1 AND assessment_id = $2', [
        tx.ctx.tenantId,
        assessmentId,
      ]);
    });
  }
}
