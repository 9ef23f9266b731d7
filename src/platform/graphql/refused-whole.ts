import { busyProblem } from '../errors/busy.js';
import { Problem } from '../errors/problems.js';
import { STATUS } from '../http/problem.filter.js';

/** A request that is refused before any field is asked says so with its status too: 409, not a fault of ours. */
export async function refusedWhole<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (thrown) {
    const error = busyProblem(thrown) ?? thrown;
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.kind, error.message, {
      ...error.extensions,
      http: { status: STATUS[error.kind] },
    });
  }
}
