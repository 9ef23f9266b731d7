/** One named operation, known to the server by its digest; the text travels only in development. */
export interface Operation<Result, Variables> {
  readonly door: 'staff' | 'respond';
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  readonly id: string;
  readonly text: string;
  /** Carries the types only; never set. */
  readonly types?: (variables: Variables) => Result;
}

export function operation<Result, Variables>(
  known: Omit<Operation<Result, Variables>, 'types'>,
): Operation<Result, Variables> {
  return known;
}
