import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { uiMessages } from './messages.ts';
import { Page } from './page.tsx';

/** Shows a plain page instead of nothing when a fault of the program (or a script that did not arrive) stops a screen. */
export class BrokenBoundary extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = uiMessages.useMessages();
  return (
    <Page title={t.brokenTitle}>
      <p className="mb-4">{t.broken}</p>
      <Button wide onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Page>
  );
}
