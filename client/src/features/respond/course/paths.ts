export const OVERVIEW = '/respond';
export const CHECK = '/respond/check';
export const SENT = '/respond/sent';
export const ANSWERS = '/respond/answers';
export const PASS_ON = '/respond/pass';
export const HAND_OVER = '/respond/pass/whole';

/** @param fromCheck Continue leads back to "Check your answers" */
export function questionPath(id: string, fromCheck = false): string {
  return `/respond/q/${encodeURIComponent(id)}${fromCheck ? '?from=check' : ''}`;
}

export function cameFromCheck(): boolean {
  return new URLSearchParams(location.search).get('from') === 'check';
}

/** Which question a person came from. */
export interface Whereabouts {
  readonly question: string;
  /** Answered or put off, so that the next one is offered. */
  readonly isDone: boolean;
}

/** The overview, which then goes on from there; in the address, so that a reload keeps it. */
export function overviewFrom({ question, isDone }: Whereabouts): string {
  return `${OVERVIEW}?${isDone ? 'after' : 'at'}=${encodeURIComponent(question)}`;
}

/** @param search the query of the overview's address */
export function whereaboutsIn(search: string): Whereabouts | null {
  const query = new URLSearchParams(search);
  const after = query.get('after');
  const question = after ?? query.get('at');
  return question === null ? null : { question, isDone: after !== null };
}
