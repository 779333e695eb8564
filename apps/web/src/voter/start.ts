/** Begins what the voter's first screen needs, beside the download of its script. */
export function startVoter(_path: string): void {}
