import type { ChosenFile } from '../sources/file-source.ts';

const readAll = async (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
};

async function walk(entry: FileSystemEntry, path: string, found: ChosenFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ path, file });
    return;
  }
  for (const child of await readAll((entry as FileSystemDirectoryEntry).createReader())) {
    await walk(child, `${path}/${child.name}`, found);
  }
}

/** All files of what was dropped, folders included. */
export async function droppedFiles(items: DataTransferItemList): Promise<ChosenFile[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const found: ChosenFile[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, entry.name, found);
  return found;
}

/** The files of a folder chosen by an input with `webkitdirectory`, or a single chosen file. */
export const chosenFiles = (list: FileList): ChosenFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
