import type { Ballot } from '@sandoq/protocol';
import { ElectionFixture, fixtureContest } from '@sandoq/protocol/testing';
import { fastBallots } from './fast-ballots.ts';

/** How many options the contest of these benchmarks has, of which a voter may choose one. */
export const OPTIONS = 10;

/** An election of one contest with ten options, and the canonical bytes of a ballot of each of its voters. */
export async function tenOptionElection(
  voters: number,
): Promise<{ fixture: ElectionFixture; bodies: readonly Uint8Array[] }> {
  const contest = fixtureContest('a', OPTIONS, { max: 1 });
  const fixture = new ElectionFixture({ voters, contests: [contest] });
  const { manifest, context, open } = fixture;
  const bodies = await fastBallots(
    { manifest, context, key: open.key },
    fixture.voters.map(({ secret }, n) => ({
      secret,
      style: 'all',
      choices: { a: { [contest.options[n % OPTIONS]!.id]: 1 } },
    })),
  );
  return { fixture, bodies };
}

/** A ballot that its canonical bytes spell. */
export const ballotOf = (body: Uint8Array): Ballot => JSON.parse(Buffer.from(body).toString()) as Ballot;
