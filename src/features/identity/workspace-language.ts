import type { ReaderLanguage } from '../../platform/errors/reader-words.js';
import type { Tx } from '../../platform/database/tx.js';
import { Organisation } from './organisation.entity.js';

/** In which language the workspace keeps what its rules say. */
export async function workspaceLanguage(tx: Tx): Promise<ReaderLanguage> {
  const { language } = await tx.em.findOneByOrFail(Organisation, { id: tx.ctx.tenantId });
  return language === 'de' ? 'de' : 'en';
}
