import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { Database } from '../../platform/database/database.js';
import { byParent } from '../../platform/graphql/by-id.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Service } from '../vendors/service.entity.js';
import { AgreementAsk } from './agreement-ask.entity.js';
import { AgreementClause } from './agreement-clause.entity.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { AgreementService } from './agreement-service.entity.js';
import { AgreementText } from './agreement-text.entity.js';
import { Agreement } from './agreement.entity.js';
import { countedClauses, type CountedClause } from './counted-clauses.js';

/** Oldest first, those that were withdrawn among them. */
export const documentsOfAgreement = (db: Database) => byParent(db, AgreementDocument, 'agreementId');

/** The services each agreement governs. */
export const servicesOfAgreement = (db: Database) => (ctx: Context) =>
  new DataLoader<string, Service[]>((ids) =>
    db.read(ctx, async (tx) => {
      const { tenantId } = ctx;
      const links = await tx.em.findBy(AgreementService, { tenantId, agreementId: In([...ids]) });
      const services = await tx.em.findBy(Service, {
        tenantId,
        id: In(links.map(({ serviceId }) => serviceId)),
      });
      const byId = new Map(services.map((service) => [service.id, service]));
      return ids.map((id) =>
        links
          .filter(({ agreementId }) => agreementId === id)
          .flatMap(({ serviceId }) => byId.get(serviceId) ?? []),
      );
    }),
  );

/** The clauses of a document, in the order of the catalogue. */
export const clausesOfDocument = (db: Database) =>
  byParent(db, AgreementClause, 'documentId', { position: 'ASC' });

export const textOfDocument = (db: Database) => (ctx: Context) =>
  new DataLoader<string, AgreementText | null>(async (ids) => {
    const rows = await db.findBy(ctx, AgreementText, 'id', ids);
    return ids.map((id) => rows.find((row) => row.id === id) ?? null);
  });

/** The clauses that count of each agreement and its addenda. */
export const countedClausesOf = (db: Database) => (ctx: Context) =>
  new DataLoader<string, CountedClause[]>((ids) =>
    db.read(ctx, async (tx) => {
      const agreements = await tx.em.findBy(Agreement, { tenantId: ctx.tenantId, id: In([...ids]) });
      const found = await countedClauses(tx, agreements);
      return ids.map((id) => found.get(id) ?? []);
    }),
  );

export const asksOfAgreement = (db: Database) => byParent(db, AgreementAsk, 'agreementId');

/** Newest first. */
export const agreementsOfVendor = (db: Database) => byParent(db, Agreement, 'vendorId', { id: 'DESC' });
