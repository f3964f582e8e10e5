import process from 'node:process';

/** Runs this as a user with no rights: root may do anything, so what root is refused cannot be seen. */
export function asNobody(run: () => void): void {
	if (process.geteuid?.() !== 0) {
		run();
		return;
	}
	process.seteuid?.(65_534);
	try {
		run();
	} finally {
		process.seteuid?.(0);
	}
}
