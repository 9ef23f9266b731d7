import { Injectable } from '@nestjs/common';
import { mintCode } from '../../platform/crypto/code.js';
import { Seal } from '../../platform/crypto/seal.js';
import { hashOf, randomToken } from '../../platform/crypto/token.js';
import { Vault } from '../../platform/crypto/vault.js';

const PURPOSE = 'mail-code';
/** How long a code works. */
export const CODE_MINUTES = 10;

export interface MintedCode {
  /** For the cookie of the browser that asked. */
  browser: string;
  browserHash: string;
  codeDigest: string;
  /** Opened by `reveal` alone, for the mail. */
  sealedCode: string;
}

/** Makes codes: a keyed digest is kept, the code leaves sealed towards its mail (TRUST T4). */
@Injectable()
export class CodeMintingService {
  constructor(
    private readonly seal: Seal,
    private readonly vault: Vault,
  ) {}

  mint(tenantId: string): MintedCode {
    const code = mintCode();
    const browser = randomToken();
    const browserHash = hashOf(browser);
    const codeDigest = this.digest(tenantId, browserHash, code);
    return { browser, browserHash, codeDigest, sealedCode: this.vault.seal(tenantId, PURPOSE, code) };
  }

  /** The browser is part of what is digested: the same code is worth nothing in another one. */
  digest(tenantId: string, browserHash: string, code: string): string {
    return this.seal.digest(tenantId, [PURPOSE, browserHash, code]);
  }

  reveal(tenantId: string, sealedCode: string): string {
    return this.vault.open(tenantId, PURPOSE, sealedCode);
  }
}
