import { problem, type Problem } from '../problem.js';

/** A fault (`error`) or a doubt (`warning`) about a questionnaire. */
export interface Lint extends Problem {
  readonly severity: 'error' | 'warning';
}

export function warning(code: string, where: string, message: string, remedy: string): Lint {
  return { ...problem(code, where, message, remedy), severity: 'warning' };
}

export function error(code: string, where: string, message: string, remedy: string): Lint {
  return { ...problem(code, where, message, remedy), severity: 'error' };
}
