import { problem, type Problem } from '../../core/problem.js';

/** A file of others that cannot be read, thrown deep inside a reader; its door turns it into a result. */
export class Unreadable extends Error {
  constructor(readonly fault: Problem) {
    super(fault.message);
  }

  static because(code: string, where: string | null, message: string, remedy: string): Unreadable {
    return new Unreadable(problem(code, where, message, remedy));
  }
}
