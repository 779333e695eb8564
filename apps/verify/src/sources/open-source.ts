import type { RecordSource } from '@sandoq/protocol';
import { folderSource } from './folder-source.ts';
import { httpSource } from './http-source.ts';

/** Opens a record by its address or its folder. */
export const openSource = (place: string): RecordSource =>
  /^https?:\/\//.test(place) ? httpSource(place) : folderSource(place);
