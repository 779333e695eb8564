import { writeFile } from 'node:fs/promises';
import { formatVectors, logVectors } from './format-vectors.ts';
import { mixedRecordVectors } from './mixed-vectors.ts';
import { outsideVectors } from './outside-vectors.ts';
import { recordVectors, thresholdVectors } from './record-vectors.ts';

const folder = new URL('../../../../packages/protocol/vectors/', import.meta.url);
const vectors = { formats: formatVectors(), log: await logVectors(), record: await recordVectors(), threshold: await thresholdVectors(), outside: await outsideVectors(), mixed: await mixedRecordVectors() };
for (const [name, value] of Object.entries(vectors)) {
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(value, null, 1)}\n`);
}
