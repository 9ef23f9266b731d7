/**
 * A row where there is something that a link alone shall not show (TRUST T4): for whoever answers for all, any answer; for
 * a colleague, an answer or a document of its own part, or what came after sending. It is read as the vendor, whose role
 * sees of answers and documents the own part only. Parameters: workspace, assessment, respondent, and one whose documents
 * do not count.
 */
export const ANSWERS_TO_SEE = `SELECT 1 FROM app.assessment a
  WHERE a.tenant_id = $1 AND a.id = $2 AND a.first_answer_at IS NOT NULL AND (
    a.submitted_at IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM app.respondent r WHERE r.tenant_id = $1 AND r.id = $3 AND r.passed_by IS NOT NULL)
    OR EXISTS (SELECT 1 FROM app.reopening o WHERE o.tenant_id = $1 AND o.assessment_id = $2)
    OR EXISTS (SELECT 1 FROM app.answer w WHERE w.tenant_id = $1 AND w.assessment_id = $2)
    OR EXISTS (SELECT 1 FROM app.evidence e WHERE e.tenant_id = $1 AND e.assessment_id = $2
      AND e.uploaded_by IS DISTINCT FROM $4::uuid))`;
