import { RECORD_ID, systemRandom } from '@sandoq/protocol';
import { codesCsv } from '../codes/codes-csv.ts';
import { groupedHash, keysFile } from '../codes/keys-file.ts';
import { lettersHtml } from '../codes/letters.ts';
import { makeCode, type VoterCode } from '../codes/make-code.ts';
import { compareKeys } from '../compare/compare-keys.ts';
import { zipRecord } from '../compare/zip-record.ts';
import { DIFFERENCES, WORDS, fill, rollFaults, type Language } from '../messages/words.ts';
import { readRoll, type RollLine } from '../roll/read-roll.ts';

/** So many codes are made before the page shows how far it is. */
const AT_ONCE = 50;
const LINES_SHOWN = 100;

const find = <E extends HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`the page has no #${id}`);
  return element as E;
};
const valueOf = (id: string): string => find<HTMLInputElement>(id).value.trim();
const fileOf = (id: string): File | undefined => find<HTMLInputElement>(id).files?.[0];

let language: Language = 'fa';

function showWords(): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  document.title = WORDS.title[language];
  find('language').textContent = language === 'fa' ? 'English' : 'فارسی';
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = WORDS[element.dataset['word'] as keyof typeof WORDS][language];
}

function showErrors(lines: readonly string[]): void {
  find('make-error').replaceChildren(
    ...lines.map((line) => {
      const element = document.createElement('p');
      element.textContent = line;
      return element;
    }),
  );
}

function offer(id: string, name: string, content: string | Uint8Array, type: string): void {
  const link = find<HTMLAnchorElement>(id);
  URL.revokeObjectURL(link.href);
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type }));
}

async function makeAll(election: string, lines: readonly RollLine[]): Promise<VoterCode[]> {
  const voters: VoterCode[] = [];
  for (const line of lines) {
    if (voters.length % AT_ONCE === 0) {
      find('making').textContent = fill(WORDS.making, language, { done: voters.length, all: lines.length });
      await new Promise((resolve) => setTimeout(resolve));
    }
    voters.push(makeCode(election, line, systemRandom));
  }
  find('making').textContent = '';
  return voters;
}

async function make(): Promise<void> {
  const election = valueOf('election');
  const file = fileOf('roll');
  find('made').hidden = true;
  showErrors([]);
  if (!RECORD_ID.test(election)) return showErrors([WORDS.electionWrong[language]]);
  if (file === undefined) return showErrors([WORDS.fileMissing[language]]);
  const lines = readRoll(await file.text());
  if (!lines.ok) return showErrors(rollFaults(WORDS.faults, lines.error, language).slice(0, LINES_SHOWN));
  const voters = await makeAll(election, lines.value);
  const keys = keysFile(election, voters);
  const letters = lettersHtml(voters, {
    election,
    title: valueOf('letter-title'),
    phone: valueOf('letter-phone'),
  });
  offer('codes', `codes-${election}.csv`, codesCsv(voters), 'text/csv');
  offer('letters', `letters-${election}.html`, letters, 'text/html');
  offer('keys', `keys-${election}.json`, keys.bytes, 'application/json');
  find('hash').textContent = groupedHash(keys.hash);
  find('made-text').textContent = fill(WORDS.made, language, { all: voters.length });
  find('made').hidden = false;
  find('made').focus();
}

/** Says what came of the comparison, a paragraph a line; the last one of an agreement is the record's root. */
function showCompared(verdict: 'same' | 'differs' | '', lines: readonly string[], root?: string): void {
  const said = find('compared');
  said.dataset['verdict'] = verdict;
  said.replaceChildren(
    ...[...lines, ...(root === undefined ? [] : [root])].map((line) => {
      const element = document.createElement('p');
      element.textContent = line;
      if (line === root) element.dir = 'ltr';
      return element;
    }),
  );
}

async function compare(): Promise<void> {
  const [keys, roll, record] = [fileOf('own-keys'), fileOf('own-roll'), fileOf('record')];
  if (keys === undefined || roll === undefined || record === undefined)
    return showCompared('differs', [WORDS.filesMissing[language]]);
  const lines = readRoll(await roll.text());
  if (!lines.ok)
    return showCompared(
      'differs',
      rollFaults(WORDS.compareFaults, lines.error, language).slice(0, LINES_SHOWN),
    );
  showCompared('', [WORDS.comparing[language]]);
  const compared = await compareKeys({
    keysFile: new Uint8Array(await keys.arrayBuffer()),
    roll: lines.value,
    record: await zipRecord(record),
  });
  if (!compared.ok) {
    const difference = DIFFERENCES[compared.error.code];
    return showCompared('differs', [fill(difference, language, { ...compared.error })]);
  }
  const { root } = compared.value;
  showCompared(
    'same',
    [WORDS.same, WORDS.seal].map((word) => fill(word, language, { ...compared.value })),
    root,
  );
}

find('make').addEventListener('submit', (event) => {
  event.preventDefault();
  void make();
});
find('compare').addEventListener('submit', (event) => {
  event.preventDefault();
  void compare();
});
find('language').addEventListener('click', () => {
  language = language === 'fa' ? 'en' : 'fa';
  showWords();
});
showWords();
