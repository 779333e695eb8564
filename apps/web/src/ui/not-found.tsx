import { uiMessages } from './messages.ts';
import { Page } from './page.tsx';

/** For addresses that lead nowhere. */
export function NotFound() {
  const t = uiMessages.useMessages();
  return (
    <Page title={t.notFoundTitle}>
      <p>{t.notFound}</p>
    </Page>
  );
}
