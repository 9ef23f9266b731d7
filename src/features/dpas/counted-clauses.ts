import { In } from 'typeorm';
import { clausesTogether } from '../../core/clause/addenda.js';
import type { Tx } from '../../platform/database/tx.js';
import type { AgreementClause } from './agreement-clause.entity.js';
import { Agreement } from './agreement.entity.js';
import { confirmedOf, verdictOf } from './clause-words.js';
import { addendaBeside } from './contracts-with-addenda.js';
import { currentReadings, type CurrentReading } from './current-documents.js';

/** The clause that counts of those in a contract and its addenda, and in whose text it stands. */
export interface CountedClause {
  readonly clause: AgreementClause;
  readonly agreement: Agreement;
}

/** Of each agreement the clauses that count on this day, in the order of the catalogue. */
export async function countedClauses(
  tx: Tx,
  agreements: readonly Agreement[],
): Promise<ReadonlyMap<string, CountedClause[]>> {
  const { tenantId, today } = tx.ctx;
  const addenda = await tx.em.findBy(Agreement, { tenantId, addsToId: In(agreements.map(({ id }) => id)) });
  const readings = await currentReadings(
    tx,
    [...agreements, ...addenda].map(({ id }) => id),
  );
  const judged = (agreement: Agreement) => judgedIn(agreement, readings.get(agreement.id)!);
  return new Map(
    agreements.map((contract) => {
      const beside = addendaBeside(contract, addenda, today);
      const together = clausesTogether(judged(contract), beside.map(judged));
      return [contract.id, together.toSorted((one, other) => one.clause.position - other.clause.position)];
    }),
  );
}

function judgedIn(agreement: Agreement, { clauses }: CurrentReading) {
  return clauses.map((clause) => {
    const confirmed = confirmedOf(clause);
    const verdict = confirmed?.verdict ?? verdictOf(clause);
    return { id: clause.clauseId, verdict, isConfirmed: confirmed !== null, clause, agreement };
  });
}
