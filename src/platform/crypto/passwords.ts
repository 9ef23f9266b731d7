import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { rateLimited } from '../errors/problems.js';

/** `Algorithm.Argon2id` of the library, whose const enum isolated modules cannot read. */
const ARGON2ID = 2;

/** Argon2id, 64 MiB, three passes: about a quarter of a second, so two at a time and twenty in line (TRUST T5). */
const COST = { algorithm: ARGON2ID, memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const AT_ONCE = 2;
const IN_LINE = 20;

@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /** Takes as long for an unknown person as for a known one: `stored` undefined is checked against a dummy. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.dummy ??= hash('a password nobody has', COST);
    const against = stored ?? (await this.dummy);
    const matches = await this.inTurn(() => verify(against, password.normalize('NFC')));
    return matches && stored !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= IN_LINE)
      throw rateLimited('Too many people sign in at this moment. Try again in a few seconds.', 5);
    if (this.running >= AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** 12–128 characters and not one of the passwords everybody tries. Returns the reason, or null. */
export function passwordFault(password: string): string | null {
  if ([...password].length < 12)
    return 'Use at least 12 characters; three or four unrelated words are easy to remember.';
  if ([...password].length > 128) return 'Use at most 128 characters.';
  if (new Set(password.toLowerCase()).size < 5 || COMMON.test(password))
    return 'This password is easy to guess. Use three or four unrelated words.';
  return null;
}

const COMMON = /^(.{0,4})(password|passwort|123456|qwerty|qwertz|letmein|welcome|iloveyou|admin)(.{0,6})$/i;
