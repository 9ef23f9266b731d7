import type { Tx } from '../../platform/database/tx.js';
import type { Content } from '../assessments/content.js';
import { storedAnswer, type StoredAnswer } from '../assessments/stored-answer.js';

export interface EarlierAnswer extends StoredAnswer {
  readonly version: number;
  readonly savedAt: string;
}

interface Row {
  readonly question_id: string;
  readonly version: number;
  readonly content: Content;
  readonly saved_at: Date;
}

/** By question, newest first. Column by column: the vendor's role may not read what a reviewer said beside them. */
export async function earlierAnswers(tx: Tx): Promise<Map<string, EarlierAnswer[]>> {
  const { tenantId, assessmentId } = tx.ctx;
  const rows = await tx.query<Row>(
    `SELECT question_id, version, content, saved_at FROM app.answer_version
     WHERE tenant_id = $1 AND assessment_id = $2 ORDER BY question_id, version DESC`,
    [tenantId, assessmentId],
  );
  const grouped = Map.groupBy(rows, ({ question_id: id }) => id);
  return new Map([...grouped].map(([id, versions]) => [id, versions.map(earlier)]));
}

function earlier(row: Row): EarlierAnswer {
  return { ...storedAnswer(row), version: row.version, savedAt: row.saved_at.toISOString() };
}
