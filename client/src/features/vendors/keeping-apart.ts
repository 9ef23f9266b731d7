import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import { ForgetVendorsApartDocument, KeepVendorsApartDocument } from '../../graphql/staff.generated.js';
import { offerUndo } from '../../ui/undo.js';

interface Named {
  id: string;
  name: string;
}

/** Says of two entries that they are two companies, or takes it back; each offers the way back for ten seconds. */
export function useKeepingApart() {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  async function set(one: Named, other: Named, areTwo: boolean): Promise<void> {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const input = { oneId: one.id, otherId: other.id };
      const { userErrors } = areTwo
        ? (await request(KeepVendorsApartDocument, { input })).keepVendorsApart
        : (await request(ForgetVendorsApartDocument, { input })).forgetVendorsApart;
      setState({ busy: false, failure: null, refusal: userErrors[0]?.message ?? null });
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      if (userErrors.length > 0) return;
      const said = areTwo ? 'vendors:twins.keptApart' : 'vendors:twins.askedAgain';
      offerUndo(t(said, { one: one.name, other: other.name }), () => void set(one, other, !areTwo));
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  return { ...state, set };
}
