import type { ChosenFile } from '../sources/file-source.ts';

/** Chromium's door to dropped files that also opens on a page read from a disk, where entries cannot be read. */
interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle(): Promise<FileSystemHandle | null>;
}
const givesHandles = (item: DataTransferItem): item is HandleItem => 'getAsFileSystemHandle' in item;

async function walkHandle(handle: FileSystemHandle, path: string, found: ChosenFile[]): Promise<void> {
  if (handle.kind === 'file') {
    found.push({ path, file: await (handle as FileSystemFileHandle).getFile() });
    return;
  }
  for await (const child of (handle as FileSystemDirectoryHandle).values())
    await walkHandle(child, `${path}/${child.name}`, found);
}

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

async function walkEntry(entry: FileSystemEntry, path: string, found: ChosenFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ path, file });
    return;
  }
  for (const child of await readAll((entry as FileSystemDirectoryEntry).createReader())) {
    await walkEntry(child, `${path}/${child.name}`, found);
  }
}

/** All files of what was dropped, folders included. */
export async function droppedFiles(items: DataTransferItemList): Promise<ChosenFile[]> {
  const found: ChosenFile[] = [];
  // Everything is asked for before the first wait: the list is empty once the event is over.
  const all = [...items];
  if (all.every(givesHandles)) {
    const handles = await Promise.all(all.map((item) => item.getAsFileSystemHandle()));
    for (const handle of handles) if (handle !== null) await walkHandle(handle, handle.name, found);
    return found;
  }
  const entries = all.map((item) => item.webkitGetAsEntry());
  for (const entry of entries) if (entry !== null) await walkEntry(entry, entry.name, found);
  return found;
}

/** The files of a folder chosen by an input with `webkitdirectory`, or a single chosen file. */
export const chosenFiles = (list: FileList): ChosenFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
