/** Measures work: once to warm up, once in earnest; writes a line of JSON. `peakMiB` is the memory of the process after the first time, since a command does it once. */
export async function measured(work: () => Promise<void>): Promise<void> {
  await work();
  const peakMiB = process.resourceUsage().maxRSS / 1_024;
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(`${JSON.stringify({ ms: performance.now() - started, cpuMs: (user + system) / 1_000, peakMiB })}\n`);
}
