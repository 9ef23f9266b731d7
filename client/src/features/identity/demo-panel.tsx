import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { DEMO_TIMEOUT } from '../../graphql/demo-timeout.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import { LoadDemoDocument, RemoveDemoDocument } from '../../graphql/staff.generated.js';
import { Button } from '../../ui/button.js';
import { ErrorFace } from '../../ui/error-face.js';
import { Notice } from '../../ui/notice.js';
import { offerUndo, say } from '../../ui/undo.js';

/** Invented data, in and out in one click. Taking it out can be undone: the seed is fixed. */
export function DemoPanel({ hasDemoData }: { hasDemoData: boolean }): ReactNode {
  const { t } = useTranslation();
  const demo = useDemo();
  return (
    <section className="stack" aria-labelledby="workspace-demo">
      <h2 id="workspace-demo">{t('identity:demo.title')}</h2>
      <p>{hasDemoData ? t('identity:demo.present') : t('identity:demo.absent')}</p>
      {demo.failure && <ErrorFace failure={demo.failure} />}
      {demo.refusal !== null && <Notice tone="problem" live title={demo.refusal} />}
      <div>
        {hasDemoData ? (
          <Button kind="danger" busy={demo.busy} onClick={() => void demo.remove()}>
            {t('identity:demo.remove')}
          </Button>
        ) : (
          <Button busy={demo.busy} onClick={() => void demo.load()}>
            {t('staff:loadDemo')}
          </Button>
        )}
      </div>
    </section>
  );
}

function useDemo() {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  async function act(
    run: () => Promise<{ userErrors: { message: string }[] }>,
    done: () => void,
  ): Promise<void> {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const { userErrors } = await run();
      await queryClient.invalidateQueries();
      setState({ busy: false, failure: null, refusal: userErrors[0]?.message ?? null });
      if (userErrors.length === 0) done();
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  const load = (): Promise<void> =>
    act(
      async () => (await request(LoadDemoDocument, {}, { timeout: DEMO_TIMEOUT })).loadDemo,
      () => say(t('identity:demo.loaded')),
    );
  const remove = (): Promise<void> =>
    act(
      async () => (await request(RemoveDemoDocument, {})).removeDemo,
      () => offerUndo(t('identity:demo.removed'), () => void load()),
    );
  return { ...state, load, remove };
}
