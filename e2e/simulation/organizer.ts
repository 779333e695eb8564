import type { Client, ElectionAct, ElectionDefinition, Failure } from '@sandoq/contract/client';
import type { Result } from '@sandoq/kernel';
import { cookieClient } from './cookie-client.ts';

/** Unwraps an answer that must be granted. @throws with the refusal's code. */
export function must<T>(act: string, answer: Result<T, Failure>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${act}: ${answer.error.kind === 'refused' ? answer.error.problem.code : 'no answer'}`);
}

/** Signs an organiser in. */
export async function organizerClient(server: {
  readonly address: string;
  readonly username: string;
  readonly password: string;
}): Promise<Client> {
  const { address, username, password } = server;
  const { call } = cookieClient(address);
  must('sign in', await call('startOrganizerSession', { body: { username, password } }));
  return call;
}

/** Does one act on an election and waits until it stands (counting goes on in the background). */
export async function act(call: Client, election: string, name: ElectionAct): Promise<void> {
  must(name, await call('actOnElection', { params: { election }, body: { act: name } }));
}

/** Waits until the election is in this state. */
export async function untilState(call: Client, election: string, state: string, tries = 600): Promise<void> {
  for (let n = 0; n < tries; n++) {
    const now = must('read', await call('readOrganizerElection', { params: { election } }));
    if (now.state === state) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the election did not become ${state}`);
}

/** Creates and seals an election whose time to open has come; the clock opens it. @returns its id. */
export async function openElection(call: Client, definition: ElectionDefinition): Promise<string> {
  const { id } = must('create', await call('createElection', { body: definition }));
  await act(call, id, 'seal');
  await untilState(call, id, 'open');
  return id;
}
