import { In } from 'typeorm';
import { addendumClauses, clausesTogether } from '../../core/clause/addenda.js';
import { withAnnexes } from '../../core/clause/annexes.js';
import type { JudgedClause } from '../../core/clause/asks.js';
import type { Tx } from '../../platform/database/tx.js';
import type { AgreementClause } from './agreement-clause.entity.js';
import { Agreement } from './agreement.entity.js';
import { annexesInCore } from './clause-annexes.js';
import { confirmedOf, verdictOf } from './clause-words.js';
import { addendaBeside } from './contracts-with-addenda.js';
import { currentReadings, type CurrentReading } from './current-documents.js';

/** The clause that counts of those in a contract and its addenda, as it is judged now, and in whose text it stands. */
export interface CountedClause extends JudgedClause {
  readonly clause: AgreementClause;
  readonly agreement: Agreement;
}

/** Of each agreement the clauses that count on this day, in the order of the catalogue. */
export async function countedClauses(
  tx: Tx,
  agreements: readonly Agreement[],
): Promise<ReadonlyMap<string, CountedClause[]>> {
  const { tenantId, today } = tx.ctx;
  const contracts = In(agreements.map(({ id, addsToId }) => addsToId ?? id));
  const family = await tx.em.findBy(Agreement, [
    { tenantId, id: contracts },
    { tenantId, addsToId: contracts },
  ]);
  const readings = await currentReadings(
    tx,
    family.map(({ id }) => id),
  );
  const judged = (agreement: Agreement) => judgedIn(agreement, readings.get(agreement.id)!);
  const whole = (contract: Agreement) =>
    clausesTogether(judged(contract), addendaBeside(contract, family, today).map(judged));
  return new Map(
    agreements.map((agreement) => {
      const contract = family.find(({ id }) => id === agreement.addsToId);
      const counted =
        contract === undefined ? whole(agreement) : addendumClauses(judged(agreement), whole(contract));
      return [agreement.id, counted.toSorted((one, other) => one.clause.position - other.clause.position)];
    }),
  );
}

function judgedIn(agreement: Agreement, { clauses }: CurrentReading): CountedClause[] {
  const confirmed = clauses.flatMap((clause) => confirmedOf(clause) ?? []);
  // Whoever saw a blank annex has said a word on its clause.
  const said = withAnnexes(confirmed, annexesInCore(agreement.annexes));
  return clauses.map((clause) => {
    const word = said.find(({ id }) => id === clause.clauseId);
    const verdict = word?.verdict ?? verdictOf(clause);
    return { id: clause.clauseId, verdict, isConfirmed: word !== undefined, clause, agreement };
  });
}
