import {openLinearSession} from '../terminal/linear-session.ts';
import {chooseByLine, runLinear} from '../ui/linear.ts';
import {lineBindings} from '../wizard/linear/line-commands.ts';
import type {Desk} from './desk.ts';
import type {World} from './world.ts';

/** Asks in plain lines. The terminal stays as it is, or is none: then the lines come from a file or a pipe. */
export function openLineDesk(world: World): Desk {
	const session = openLinearSession(world);

	return {
		bindings: lineBindings,
		ask: ({heading, options}) => chooseByLine(heading, options, session),
		async askLine({prompt, initial}) {
			session.write(`${prompt} (${initial})\n> `);
			const line = await session.readLine();
			return line === undefined ? undefined : line.trim() || initial;
		},
		async fillIn(state, host) {
			await host.drawn();
			const edit: typeof host.edit = request => session.lend(() => host.edit(request));
			return runLinear(state, {...session, ...host, edit});
		},
		say: (...lines) => session.write(`${lines.join('\n')}\n`),
		close: session.close,
	};
}
