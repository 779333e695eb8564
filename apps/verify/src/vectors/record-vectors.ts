import {
  ceremonyFingerprint,
  challengeBallot,
  encodeReceipt,
  formatLogProof,
  hashJson,
  inclusionProof,
  type Ballot,
  type Ceremony,
  type CeremonyShares,
  type ChoiceResult,
} from '@sandoq/protocol';
import {
  ElectionFixture,
  VOTED,
  buildLog,
  finishElection,
  forgeBallot,
  leafOf,
  sealBallot,
  step,
  type RecordFiles,
  type Step,
  type Tamper,
} from '@sandoq/protocol/testing';
import { utf8Text, type Json } from '@sandoq/kernel';
import { recordRules as rules } from '@sandoq/rules';
import { ABOUT, asText, findingsOf, refusedRecords, secretsOf, type Scenario } from './record-text.ts';

const fixture = new ElectionFixture({ seed: 'vectors' });
const ballots: readonly Ballot[] = [
  fixture.ballot(0, { a: { a1: 1 }, b: { b1: 1 } }),
  fixture.ballot(1, { a: { a1: 1, a2: 1 }, b: { b1: 1 } }),
  fixture.ballot(2, { a: { a2: 1 } }),
];
const cast = (...list: readonly Ballot[]): Step[] => [...fixture.setup, ...list.map((b) => fixture.cast(b))];
const finish = (steps: readonly Step[], tamper: Tamper = {}) => finishElection(fixture, steps, rules, tamper);
const honest = finish(cast(...ballots));

function tampered(): Scenario[] {
  const write = (steps: readonly Step[]): RecordFiles => fixture.write(steps);
  const later = finish(cast(...ballots));
  const zero = { a: [0n, 0n, 0n] };
  return [
    { name: 'a ballot copied under another credential', files: write(cast(ballots[0]!, sealBallot(fixture, 1, ballots[0]!))) },
    { name: 'a ballot replayed', files: write(cast(ballots[0]!, ballots[0]!)) },
    { name: 'an option of value 2', files: write(cast(forgeBallot(fixture, 3, { ...zero, a: [2n, 0n, 0n] }))) },
    { name: 'an option of value −1', files: write(cast(forgeBallot(fixture, 3, { ...zero, a: [1n, -1n, 0n] }))) },
    { name: 'too many choices', files: write(cast(forgeBallot(fixture, 3, { a: [1n, 1n, 1n] }))) },
    { name: 'a signature by another credential', files: write(cast({ ...ballots[0]!, signature: sealBallot(fixture, 1, ballots[0]!).signature })) },
    { name: 'a ballot after the close', files: write([...later, { ...fixture.cast(fixture.ballot(3, {})), time: later.at(-1)!.time }]) },
    { name: 'a ballot dropped and all signed anew', files: write(honest.toSpliced(fixture.setup.length, 1)) },
    { name: 'a tally of other ballots', files: write(finish(cast(...ballots), { tally: (t) => ({ ...t, sums: t.sums.map((s) => ({ ...s, ciphertexts: ballots[0]!.contests.find((c) => c.id === s.contest)!.ciphertexts })) }) })) },
    { name: 'other totals than those decrypted', files: write(finish(cast(...ballots), { result: (r) => ({ ...r, contests: r.contests.map((c) => ({ ...(c as ChoiceResult), totals: c.totals!.toReversed() })) }) })) },
    { name: 'a lot in another order', files: write(finish(cast(...ballots), { lot: (l) => ({ ...l, draws: l.draws.map((d) => ({ ...d, order: d.order.toReversed() })) }) })) },
  ];
}

/** A whole small record with the secrets behind it, a receipt, and records that must be refused. */
export async function recordVectors(): Promise<Json> {
  const index = fixture.setup.length + 1;
  const { edge, read } = buildLog(honest.map(leafOf));
  const files = fixture.write(honest);
  const proof = formatLogProof(
    index,
    await inclusionProof(read, index, edge.size),
    utf8Text(files.get('checkpoint')!),
  );
  const receipt = encodeReceipt('fixture', hashJson(ballots[1]!), leafOf(honest[index]!), proof);
  return {
    about: ABOUT,
    secrets: secretsOf(fixture),
    files: asText(files),
    findings: await findingsOf(files, fixture.random),
    receipt: utf8Text(receipt),
    refused: await refusedRecords(tampered(), fixture.random),
  };
}

/** A record with two of three trustees, an audited ballot and a re-vote, and a ceremony that a bad share ended. */
export async function thresholdVectors(): Promise<Json> {
  const options = { seed: 'vectors-threshold', revoting: true, trustees: { threshold: 2, count: 3 } };
  const three = await ElectionFixture.threshold(options);
  const audited = three.encrypt(2, { a: { a3: 1 } });
  const steps = finishElection(
    three,
    [
      ...three.setup,
      three.cast(three.ballot(0, { a: { a1: 1 }, b: { b1: 1 } })),
      step('challenged', challengeBallot(audited.ballot, audited.opening), VOTED),
      three.cast(three.ballot(2, { a: { a2: 1 } })),
      three.cast(three.ballot(0, { a: { a2: 1 } })),
    ],
    rules,
    {},
    { decryptors: [3, 1] },
  );
  const blamed = await ElectionFixture.threshold(options, {
    shares: (body) =>
      body.trustee === 2
        ? { ...body, shares: body.shares.map((s) => ({ ...body.shares.at(-1)!, to: s.to })) }
        : body,
  });
  const [files, ended] = [three.write(steps), blamed.write(blamed.setup)];
  const made = three.setup.map(({ body }) => body as Ceremony);
  const coefficients = made.filter((body) => body.step === 'coefficients');
  const dealt = made.findIndex((body) => body.step === 'shares');
  const swapped = (three.setup[dealt + 1]!.body as CeremonyShares).signature;
  const unsigned = { ...three.setup[dealt]!, body: { ...(three.setup[dealt]!.body as CeremonyShares), signature: swapped } };
  return {
    about: ABOUT,
    secrets: { trustees: three.trustees.map(({ id, secret, nonce }) => ({ id, secret: secret.toString(), nonce })) },
    files: asText(files),
    findings: await findingsOf(files, fixture.random),
    fingerprint: ceremonyFingerprint(hashJson(three.manifest), coefficients),
    refused: await refusedRecords(
      [
        { name: 'a trustee dealt a bad share', files: ended },
        { name: 'shares that their dealer did not sign', files: three.write(three.setup.with(dealt, unsigned)) },
      ],
      fixture.random,
    ),
  };
}
