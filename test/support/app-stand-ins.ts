import { MailTransport, type Mail } from '../../src/platform/mail/mail.js';
import { Clock } from '../../src/platform/tenancy/clock.js';

/** Runs with the real one, from wherever a test has moved it: PostgreSQL keeps its own time beside it. */
export class MovableClock extends Clock {
  private ahead = 0;

  override now(): string {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  moveMinutes(minutes: number): void {
    this.ahead += minutes * 60_000;
  }

  /** Back to the real time. */
  reset(): void {
    this.ahead = 0;
  }

  moveDays(days: number): void {
    this.moveMinutes(days * 24 * 60);
  }
}

/** Every mail that would have left. */
export class MailBox extends MailTransport {
  /** A test may play the server that has no mail server. */
  override onlyKeeps = false;
  readonly sent: Mail[] = [];

  deliver(mail: Mail): Promise<void> {
    this.sent.push(mail);
    return Promise.resolve();
  }

  to(address: string): Mail[] {
    return this.sent.filter((mail) => mail.to.includes(address));
  }
}

/** Every line the server logged. */
export class KeptLog {
  private readonly lines: string[] = [];

  write(line: string): void {
    this.lines.push(line);
  }

  get text(): string {
    return this.lines.join('');
  }
}
