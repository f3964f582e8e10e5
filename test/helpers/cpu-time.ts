/** The milliseconds that `run` computed: what else the machine does meanwhile does not count. */
export function cpuTimeOf(run: () => unknown): number {
	const before = process.threadCpuUsage();
	run();
	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1000;
}
