import { canonicalBytes, ok } from '@sandoq/kernel';
import { expect, test } from 'vitest';
import { loadWasmKernelSync, type PublicKernel } from '../../group/index.ts';
import { ElectionFixture } from '../../testing/index.ts';
import { checkBallots } from './check-ballots.ts';

const kernel = loadWasmKernelSync();
const { manifest, context, open, voters, ...fixture } = new ElectionFixture({ voters: 1 });
const styles = new Map(voters.map(({ key }) => [key, 'all']));
const body = canonicalBytes(new ElectionFixture({ voters: 1 }).ballot(0, { a: { a1: 1 } }));
const check = (made: PublicKernel) =>
  checkBallots(made, { manifest, context, key: open.key, styles }, [body], fixture.random);

test('a ballot that holds has no finding', () => {
  expect(check(kernel)).toMatchObject([{ findings: [] }]);
});

test('a kernel that contradicts itself lets no ballot pass', () => {
  let asked = 0;
  const faulty: PublicKernel = {
    ...kernel,
    multiScalarIsIdentity: (points, scalars) =>
      asked++ === 0 ? ok(false) : kernel.multiScalarIsIdentity(points, scalars),
  };
  expect(() => check(faulty)).toThrow('fail together');
});
