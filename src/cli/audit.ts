import { createHash } from 'node:crypto';
import { EMPTY_CHAIN, extendChain } from '../core/journal/chain.js';
import { misused, verified, type Command, type CommandResult } from './command.js';
import { linesOf } from './lines.js';
import { findFile } from './read-file.js';

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  usage: 'FILE',
  summary: 'Verifies an exported audit chain and says where it breaks.',
  run: verify,
};

async function verify(args: readonly string[]): Promise<CommandResult> {
  const [file, ...further] = args;
  if (file === undefined || further.length > 0) return misused('audit verify takes one file.');
  const found = await findFile(file);
  if (!found.ok) return found.result;
  let chain = EMPTY_CHAIN;
  for await (const line of linesOf(found.value)) {
    chain = extendChain(chain, line, sha256);
    if (!chain.ok) break;
  }
  return verified(chain);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
