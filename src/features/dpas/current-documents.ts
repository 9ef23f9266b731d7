import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';

/** The document an agreement is judged by: the newest that was read, a signed copy before a draft. */
export function currentDocument(documents: readonly AgreementDocument[]): AgreementDocument | null {
  const read = documents.filter(({ state, withdrawnAt }) => state === 'READ' && withdrawnAt === null);
  return read.reduce<AgreementDocument | null>(
    (best, one) => (best === null || rank(one) > rank(best) ? one : best),
    null,
  );
}

/** Ids are made in order of time. */
function rank({ isSignedCopy, id }: AgreementDocument): string {
  return `${isSignedCopy ? 1 : 0} ${id}`;
}

/** The document an agreement is judged by, with its clauses in the order of the catalogue. */
export interface CurrentReading {
  /** Null: none was read yet. */
  readonly document: AgreementDocument | null;
  readonly clauses: AgreementClause[];
}

/** By agreement. */
export async function currentReadings(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentReading>> {
  const { tenantId } = tx.ctx;
  const where = { tenantId, agreementId: In([...agreementIds]), withdrawnAt: IsNull() };
  const documents = await tx.em.findBy(AgreementDocument, where);
  const current = agreementIds.map(
    (id) => [id, currentDocument(documents.filter(({ agreementId }) => agreementId === id))] as const,
  );
  const ids = current.flatMap(([, document]) => document?.id ?? []);
  const clauses = await tx.em.find(AgreementClause, {
    where: { tenantId, documentId: In(ids) },
    order: { position: 'ASC' },
  });
  return new Map(
    current.map(([id, document]) => [
      id,
      { document, clauses: clauses.filter(({ documentId }) => documentId === document?.id) },
    ]),
  );
}
