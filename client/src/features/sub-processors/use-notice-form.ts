import { queryClient } from '../../graphql/query-client.js';
import type { Operation } from '../../graphql/operation.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import type { UserError } from '../../graphql/user-errors.js';

interface Payload {
  userErrors?: readonly UserError[] | null;
}

/** An act on a notice: afterwards the vendor's pages and the calendar are read again. */
export function useNoticeForm<Result, Variables, P extends Payload>(
  operation: Operation<Result, Variables>,
  options: { vendorId: string; payload: (data: Result) => P; fields: readonly string[]; onClose: () => void },
) {
  const { vendorId, payload, fields, onClose } = options;
  return useMutationForm(operation, {
    payload,
    fields,
    onDone: async () => {
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
      await queryClient.invalidateQueries({ queryKey: ['calendar'] });
      onClose();
    },
  });
}
