import { openAgain, type AuditAnswer, type AuditRequest } from './open-again.ts';

addEventListener('message', (event: MessageEvent<AuditRequest>) => {
  void openAgain(event.data).then(postMessage, () =>
    postMessage({ kind: 'unreachable' } satisfies AuditAnswer),
  );
});
