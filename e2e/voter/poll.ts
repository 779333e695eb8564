import type { ElectionDefinition } from '@sandoq/contract/client';
import { toAsciiDigits } from '@sandoq/persian';
import { cookieClient } from '../simulation/cookie-client.ts';
import { simulatedElection, simulatedRoll } from '../simulation/election-definition.ts';
import type { SimulatedVoter } from '../simulation/election-definition.ts';
import { act, must, organizerClient, untilState } from '../simulation/organizer.ts';
import { SimulatedTrustee } from '../simulation/simulated-trustee.ts';
import type { Journey } from '../global-setup.ts';

/** An election to vote in, and phones to read and send from. */
export interface Poll {
  readonly election: string;
  readonly base: string;
  readonly voters: readonly SimulatedVoter[];
  /** Sends everybody's invitation. */
  invite(): Promise<void>;
  /** The link in the invitation that came to a voter's phone. */
  invitationOf(voter: SimulatedVoter): Promise<string>;
  /** Whether the organiser sees that the voter came by the invitation. */
  hasOpened(voter: SimulatedVoter): Promise<boolean>;
  /** Ends the poll before its time. */
  close(): Promise<void>;
  /** Ends it, has its trustees help to count, and publishes the result. */
  publish(): Promise<void>;
  /** The newest code that came to a voter's phone after it was last asked for. */
  newestCode(voter: SimulatedVoter): Promise<string>;
  /** Sends a text from the voter's own phone. */
  text(voter: SimulatedVoter, to: string, text: string): Promise<void>;
}

const CODE = /(?<!\d)\d{6}(?!\d)/;
const PATIENCE_MS = 90_000;
/** Every worker and every poll has phones of its own: one on two rolls at once would get the codes of both. */
let rolls = 500 * Number(process.env['VITEST_POOL_ID'] ?? 1);

/**
 * Makes an election of three offices with voters of its own; it is open unless `change` puts its beginning off. What is to
 * be done with the draft is done by `beforeSealing`.
 */
export async function openPoll(
  journey: Journey,
  mode: 'inbound' | 'code',
  change: (definition: ElectionDefinition) => ElectionDefinition = (same) => same,
  beforeSealing: (election: string, voters: readonly SimulatedVoter[]) => Promise<void> = async () =>
    undefined,
): Promise<Poll> {
  const { address } = journey;
  const call = await organizerClient(journey);
  const first = rolls++ * 20;
  const voters = simulatedRoll(first + 20).slice(first);
  const definition = simulatedElection(Date.now() - 60_000, voters, mode);
  const english = (one: { title: { fa: string } }, i: number) => ({
    ...one,
    title: { ...one.title, en: `Candidate ${i + 1}` },
  });
  const body = change({
    ...definition,
    contests: definition.contests.map((contest) => {
      const named = { ...contest, title: { ...contest.title, en: contest.id } };
      if (named.kind === 'text') return named;
      return { ...named, candidates: named.candidates.map((one, i) => ({ ...one, ...english(one, i) })) };
    }),
  });
  const { id: election } = must('create', await call('createElection', { body }));
  await beforeSealing(election, voters);
  // Sealed, it opens by itself as soon as its time has come and its key is there.
  await act(call, election, 'seal');
  const trustees: SimulatedTrustee[] = [];
  for (const member of body.trustees?.members ?? [])
    if (member.kind === 'person')
      trustees.push(await SimulatedTrustee.open(address, election, member.mobile));
  await Promise.all(trustees.map((trustee) => trustee.makeKey()));
  await untilState(call, election, Date.parse(body.opens) > Date.now() ? 'sealed' : 'open');
  const phones = cookieClient(address).call;
  const seen = new Set<string>();
  return {
    election,
    voters,
    base: address,
    close: () => act(call, election, 'close'),
    async publish() {
      await act(call, election, 'close');
      for (const trustee of trustees) await trustee.helpCount();
      await untilState(call, election, 'tallied');
      await act(call, election, 'publish');
      await untilState(call, election, 'published');
    },
    invite: () => act(call, election, 'invite'),
    async invitationOf(voter) {
      const until = Date.now() + PATIENCE_MS;
      while (Date.now() < until) {
        const messages = must('phone', await phones('readHandset', { params: { number: voter.mobile } }));
        const links = messages.items.map(({ text }) => /https?:\S+\/v\/\S+/.exec(text)?.[0]);
        const link = links.findLast((one) => one?.includes(`/v/${election}/`));
        if (link !== undefined) return link;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('no invitation came to the phone');
    },
    async hasOpened({ licence }) {
      const query = { search: licence };
      const roll = must('roll', await call('listRoll', { params: { election }, query }));
      return roll.items.some((row) => row.licence === licence && row.opened);
    },
    async newestCode(voter) {
      const until = Date.now() + PATIENCE_MS;
      while (Date.now() < until) {
        const messages = must('phone', await phones('readHandset', { params: { number: voter.mobile } }));
        const codes = messages.items.flatMap(({ id, direction, text }) => {
          const code = CODE.exec(toAsciiDigits(text))?.[0];
          return direction === 'to-phone' && code !== undefined && !seen.has(id) ? [{ id, code }] : [];
        });
        for (const { id } of codes) seen.add(id);
        const newest = codes.at(-1);
        if (newest !== undefined) return newest.code;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('no code came to the phone');
    },
    async text(voter, to, text) {
      const sent = await phones('sendFromHandset', { params: { number: voter.mobile }, body: { to, text } });
      must('text', sent);
    },
  };
}
