import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { mintToken, readToken } from '../../platform/crypto/token.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problems.js';
import { Settings } from '../../platform/settings.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import { hasAccessEnded, mayNotEnter } from './access-end.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { Person } from './person.entity.js';

const PREFIX = 'asy_one_';
const MINUTES = { demo: 7 * 24 * 60, password: 3 * 24 * 60 } as const;
const PATHS = { demo: 'enter', password: 'password' } as const;

/** Links that work once. The token travels in the fragment, so no server and no log ever sees it in an address. */
@Injectable()
export class LinksService {
  constructor(private readonly settings: Settings) {}

  async mint(tx: Tx, personId: string, hint: string, purpose: 'demo' | 'password'): Promise<string> {
    const token = mintToken(PREFIX, hint);
    const { tenantId, now } = tx.ctx;
    const expiresAt = addMinutes(now, MINUTES[purpose]);
    await tx.em.insert(OneTimeLink, {
      tenantId,
      id: uuidv7(),
      tokenHash: token.hash,
      purpose,
      personId,
      expiresAt,
    });
    return `${this.settings.publicUrl}/${PATHS[purpose]}#t=${token.text}`;
  }

  /** Whoever gets a new link has one: the older ones end with it. */
  async endAllOf(tx: Tx, personId: string): Promise<void> {
    await tx.query(
      `UPDATE app.one_time_link SET used_at = $3
       WHERE tenant_id = $1 AND person_id = $2 AND purpose = 'password' AND used_at IS NULL`,
      [tx.ctx.tenantId, personId, tx.ctx.now],
    );
  }

  /** Whether a link that was minted here waits to be used. */
  async isUnused(tx: Tx, link: string): Promise<boolean> {
    const { hash } = this.read(link.split('#t=')[1] ?? '');
    return tx.em.existsBy(OneTimeLink, { tenantId: tx.ctx.tenantId, tokenHash: hash, usedAt: IsNull() });
  }

  read(token: string): { hint: string; hash: string } {
    const known = readToken(PREFIX, token);
    if (known === null) throw linkIsDead();
    return known;
  }

  /** The live link of this token; `spend` uses it up in the same statement. Whoever is suspended has none until that is over. */
  async live(tx: Tx, hash: string): Promise<OneTimeLink> {
    const { tenantId, now } = tx.ctx;
    const link = await tx.em.findOneBy(OneTimeLink, { tenantId, tokenHash: hash });
    if (link === null || link.usedAt !== null || link.expiresAt < now) throw linkIsDead();
    const person = await tx.em.findOneBy(Person, { tenantId, id: link.personId });
    if (person === null || person.isSuspended) throw linkIsDead();
    if (hasAccessEnded(person, tx.ctx.today)) throw mayNotEnter(person.accessUntil);
    return link;
  }

  /** Of two who use it at once, one gets in. */
  async spend(tx: Tx, hash: string): Promise<OneTimeLink> {
    const link = await this.live(tx, hash);
    const spent = await tx.query(
      'UPDATE app.one_time_link SET used_at = $3 WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL RETURNING id',
      [link.tenantId, link.id, tx.ctx.now],
    );
    if (spent.length === 0) throw linkIsDead();
    return link;
  }
}

function linkIsDead(): Problem {
  const message =
    'This link was used already or has expired. Ask an owner or administrator of your workspace for a new one.';
  return new Problem('NOT_FOUND', message, { status: 410 });
}
