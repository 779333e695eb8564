import type { ui as fa } from '../fa/ui.ts';

export const ui: typeof fa = {
  brand: 'Sandoq',
  opening: 'Opening the page…',
  skip: 'Skip to main content',
  otherLanguage: 'فارسی',
  scheme: 'Colours',
  schemes: { auto: 'Same as device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  connectionLost: 'The connection is lost. Nothing has been lost with it; we keep trying by ourselves.',
  errorSummary: 'Please correct the following',
  errorPrefix: 'Error:',
  close: 'Close',
  support: 'Support',
  retry: 'Try again',
  waiting: 'Loading…',
  notFoundTitle: 'This page was not found',
  notFound: 'Check the address, or come in by the link in your text message.',
  brokenTitle: 'Something went wrong on this page',
  broken: 'Nothing that was cast is lost. Reload the page; if it happens again, call support.',
  reload: 'Reload the page',
  notice: { info: 'Note', attention: 'Attention', danger: 'Warning', done: 'Done' },
};
