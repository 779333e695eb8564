import { plainPaths } from '@sandoq/contract';
import { z } from 'zod';
import {
  clearSessionCookie,
  revokeSessions,
  serve,
  setSessionCookie,
  withTenant,
} from '../platform/index.ts';
import type { App } from '../platform/index.ts';
import type { Deps } from '../deps.ts';
import { newCaptcha, speakCaptcha } from './captcha/captcha.ts';
import { instant } from './instant.ts';
import { enterLoginCode } from './login/enter-login-code.ts';
import { requestLoginCode } from './login/request-login-code.ts';
import { resendLoginCode } from './login/resend-login-code.ts';
import type { LoginStarted } from './login/send-login-code.ts';
import { requirePoll } from './poll-facts.ts';
import type { PollFacts, VoterNeeds } from './poll-facts.ts';
import { rollUploadRoute } from './roll/upload.ts';
import { readVoter } from './roll/store.ts';
import { requireVoter } from './session/require-voter.ts';
import { voterEventRoute } from './session/voter-events.ts';

function loginRoutes(app: App, deps: Deps, needs: VoterNeeds): void {
  const shown = (started: LoginStarted) => ({
    ...started,
    expiresAt: instant(started.expiresAt),
    resendAt: instant(started.resendAt),
    serverTime: instant(deps.clock.now()),
  });

  serve(app, 'newCaptcha', async ({ params }) => {
    await requirePoll(needs, deps, params.election);
    const { expiresAt, ...captcha } = await newCaptcha(deps, params.election);
    return { ...captcha, expiresAt: instant(expiresAt) };
  });

  const captcha = z.strictObject({ captcha: z.uuid() });
  app.get(plainPaths.captchaAudio, { schema: { hide: true, params: captcha } }, async (request, reply) =>
    reply.type('audio/wav').send(await speakCaptcha(deps, request.params.captcha)),
  );

  serve(app, 'requestLoginCode', async ({ params, body, request }) =>
    shown(await requestLoginCode(needs, deps, params.election, { ...body, ip: request.ip })),
  );

  serve(app, 'resendLoginCode', async ({ params }) =>
    shown(await resendLoginCode(needs, deps, params.login)),
  );
}

/** Doors of the voter: riddle, login in two steps, session, events, and the roll's upload. */
export function voterRoutes(app: App, deps: Deps, needs: VoterNeeds): void {
  const describe = (
    session: { readonly operatorId: string; readonly expiresAt: number },
    poll: PollFacts,
    voter: { readonly id: string; readonly name: string },
  ) =>
    withTenant(deps.db, session.operatorId, async (tx) => ({
      election: poll.electionId,
      voterName: voter.name,
      ...(await needs.ballotStageOf(tx, voter.id)),
      expiresAt: instant(session.expiresAt),
      pollCloses: instant(poll.closes),
      serverTime: instant(deps.clock.now()),
    }));

  loginRoutes(app, deps, needs);

  serve(app, 'enterLoginCode', async ({ params, body, request, reply }) => {
    const given = { ...params, ...body, ip: request.ip };
    const { token, session, voter, poll } = await enterLoginCode(needs, deps, given);
    setSessionCookie(deps, reply, token, session);
    return describe(session, poll, voter);
  });

  serve(app, 'readVoterSession', async ({ request }) => {
    const session = await requireVoter(deps, request);
    const poll = await requirePoll(needs, deps, session.electionId);
    const voter = await withTenant(deps.db, session.operatorId, (tx) => readVoter(tx, session.voterId));
    if (voter === undefined) throw new Error('a session names a voter that is not on the roll');
    return describe(session, poll, voter);
  });

  serve(app, 'endVoterSession', async ({ request, reply }) => {
    const { voterId, operatorId } = await requireVoter(deps, request);
    await withTenant(deps.db, operatorId, (tx) =>
      revokeSessions(tx, { kind: 'voter', subjectId: voterId }, 'signed-out', deps.clock.now()),
    );
    clearSessionCookie(deps, reply, 'voter');
    return {};
  });

  voterEventRoute(app, deps);
  rollUploadRoute(app, deps, needs);
}
