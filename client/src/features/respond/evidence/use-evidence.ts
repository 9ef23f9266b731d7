import { useEffect, useSyncExternalStore } from 'react';
import type { AnswerBook } from '../saving/answer-book.js';
import { type EvidenceBook, evidenceBookOf, type EvidenceState } from './evidence-book.js';

export function useEvidence(answers: AnswerBook): { evidence: EvidenceBook; state: EvidenceState } {
  const evidence = evidenceBookOf(answers);
  const state = useSyncExternalStore(evidence.subscribe, () => evidence.state);
  useEffect(() => void evidence.load(), [evidence]);
  return { evidence, state };
}
