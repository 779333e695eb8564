import { lazy } from 'react';
import type { ComponentType } from 'react';
import { startVoter } from '../voter/start.ts';

/** One kind of visitor: the addresses that are theirs, and their screens, downloaded only by them. */
interface Area {
  /** A pattern of wouter. */
  readonly path: string | RegExp;
  readonly load: () => Promise<{ readonly Area: ComponentType }>;
  /** Runs beside the download: messages and first answers. */
  readonly start?: (path: string) => void;
}

const areas: readonly Area[] = [
  { path: /^\/v(\/|$)/, load: () => import('../voter/index.tsx'), start: startVoter },
  { path: /^\/t(\/|$)/, load: () => import('../trustee/index.tsx') },
  { path: /^\/organizer(\/|$)/, load: () => import('../organizer/index.tsx') },
  { path: /^\/demo\/handset(\/|$)/, load: () => import('../handset/index.tsx') },
  { path: /^\/guide(\/|$)/, load: () => import('../guide/index.tsx') },
  { path: /^\/e\/[^/]+\/audit\//, load: () => import('../second-device/index.tsx') },
  { path: /^\/e\/[^/]+\/record(\/|$)/, load: () => import('../auditor/index.tsx') },
  { path: /^\//, load: () => import('../public/index.tsx') },
];

/** The areas, each with its screens as one component. The first whose pattern fits is shown. */
export const screens = areas.map((area) => ({
  ...area,
  Screen: lazy(async () => ({ default: (await area.load()).Area })),
}));
