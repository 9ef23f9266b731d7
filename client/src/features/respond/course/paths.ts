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
