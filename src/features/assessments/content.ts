/**
 * What a person wrote, as stored: plain now, sealed later (HOUSE 5). Only this file opens one, so that sealed
 * mode needs no wall moved.
 */
export type Content = { kind: 'plain'; body: unknown };

export function plain(body: unknown): Content {
  return { kind: 'plain', body };
}

export function open<T = unknown>(content: Content | null): T | null {
  return content === null ? null : (content.body as T);
}
