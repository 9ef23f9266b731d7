import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/**
 * Keeps a secret for a short way through a table that must not know it, for example a link on its way into a
 * mail. AES-256-GCM under a key derived from the installation's secret; tenant and purpose are authenticated
 * with it, so that a sealed text cannot be opened for another tenant or another use.
 */
export class Vault {
  private readonly key: Buffer;

  constructor(secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'assay vault v1', 32));
  }

  /** base64url of nonce, ciphertext and tag. */
  seal(tenantId: string, purpose: string, text: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    cipher.setAAD(boundTo(tenantId, purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Throws when the text was not sealed here for this tenant and purpose, or was changed since. */
  open(tenantId: string, purpose: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE));
    decipher.setAAD(boundTo(tenantId, purpose));
    decipher.setAuthTag(bytes.subarray(-TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    return text.toString('utf8');
  }
}

function boundTo(tenantId: string, purpose: string): Buffer {
  return Buffer.from(`v1·${tenantId}·${purpose}`);
}
