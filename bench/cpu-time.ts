/** Runs work and gives the processor time that this process spent on it, in seconds: what else the machine does matters less. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
