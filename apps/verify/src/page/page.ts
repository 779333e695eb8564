import { loadWasmKernel, verifyRecord, type RecordSource, type Report } from '@sandoq/protocol';
import { recordRules } from '@sandoq/rules';
import { WORDS, fill, type Language } from '../messages/index.ts';
import { nobodyAsked, outsideSection } from '../outside/outside-text.ts';
import { reportSections, verdictOf, type Section } from '../report-text.ts';
import { fileSource, type ChosenFile } from '../sources/file-source.ts';
import { zipSource } from '../sources/zip-source.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';

const find = <E extends HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`the page has no #${id}`);
  return element as E;
};

let language: Language = 'fa';
/** What the page shows, in either language: a report, or why there is none. */
let outcome: { readonly report?: Report; readonly reason?: string } | undefined;

function showWords(): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'fa' ? 'rtl' : 'ltr';
  document.title = WORDS.dropTitle[language];
  find('title').textContent = WORDS.dropTitle[language];
  find('hint').textContent = WORDS.dropHint[language];
  find('folder-label').textContent = WORDS.chooseFolder[language];
  find('zip-label').textContent = WORDS.chooseZip[language];
  find('language').textContent = language === 'fa' ? 'English' : 'فارسی';
}

function sectionElement({ heading, lines }: Section): HTMLElement {
  const section = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = heading;
  const list = document.createElement('ul');
  list.append(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line.trim();
      return item;
    }),
  );
  section.append(title, list);
  return section;
}

const sectionsOf = (report: Report): readonly Section[] =>
  [...reportSections(report, language), outsideSection(nobodyAsked(report), language)].filter(
    ({ lines }) => lines.length > 0,
  );

function showOutcome(): void {
  const article = find('report');
  const { report, reason } = outcome ?? {};
  article.replaceChildren(...(report === undefined ? [] : sectionsOf(report).map(sectionElement)));
  if (report === undefined) delete article.dataset['verdict'];
  else article.dataset['verdict'] = verdictOf(report);
  find('status').textContent = reason === undefined ? '' : fill(WORDS.unreadable, language, { reason });
}

async function openFiles(files: readonly ChosenFile[]): Promise<RecordSource | undefined> {
  const [only] = files;
  if (files.length === 1 && only !== undefined && only.path.endsWith('.zip')) {
    return zipSource(only.file);
  }
  return fileSource(files);
}

async function verify(chosen: readonly ChosenFile[] | Promise<readonly ChosenFile[]>): Promise<void> {
  const status = find('status');
  outcome = undefined;
  showOutcome();
  status.textContent = WORDS.working[language];
  try {
    const source = (await openFiles(await chosen)) ?? { read: async () => undefined };
    const report = await verifyRecord(source, {
      kernel: await loadWasmKernel(),
      rules: recordRules,
      readAhead: 64,
      onProgress: (done, size) => {
        status.textContent = fill(WORDS.progress, language, { done, size });
      },
    });
    outcome = { report };
  } catch (error) {
    outcome = { reason: String(error) };
  }
  showOutcome();
  if (outcome.report !== undefined) find('report').focus();
}

function listen(): void {
  const drop = find('drop');
  drop.addEventListener('dragover', (event) => event.preventDefault());
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null) void verify(droppedFiles(event.dataTransfer.items));
  });
  for (const id of ['folder', 'zip']) {
    const input = find<HTMLInputElement>(id);
    input.addEventListener('change', () => {
      if (input.files !== null && input.files.length > 0) void verify(chosenFiles(input.files));
    });
  }
  find('language').addEventListener('click', () => {
    language = language === 'fa' ? 'en' : 'fa';
    showWords();
    if (outcome !== undefined) showOutcome();
  });
}

showWords();
listen();
