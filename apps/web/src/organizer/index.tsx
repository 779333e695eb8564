import { NotFound } from '../ui/index.ts';

export const Area = NotFound;
