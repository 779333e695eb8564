import { useAsk } from '../app/api.ts';
import { LinkButton, ProblemNotice, Waiting } from '../ui/index.ts';
import { PublicPage } from './public-page.tsx';
import { publicMessages } from './messages.ts';
import { ResultNotYet } from './result-not-yet.tsx';
import { ResultView } from './result-view.tsx';

/** The result of an election, once it is announced. */
export function ResultPage({ election }: { readonly election: string }) {
  const t = publicMessages.useMessages();
  const asked = useAsk('readResult', { params: { election } });
  if (asked.data?.election.state === 'published') return <ResultView result={asked.data} />;
  const failure = asked.error?.failure;
  if (asked.data !== undefined || (failure?.kind === 'refused' && failure.problem.code === 'result-none'))
    return <ResultNotYet election={election} counted={asked.data !== undefined} />;
  return (
    <PublicPage title={t.resultOf}>
      {failure === undefined ? <Waiting /> : <ProblemNotice failure={failure} />}
      {failure !== undefined && (
        <LinkButton kind="secondary" to="/">
          {t.backHome}
        </LinkButton>
      )}
    </PublicPage>
  );
}
