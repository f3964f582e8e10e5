/** A stand-in for stdout, towards Ink. */
export type ScreenOutput = {
	/** To be given to Ink's `render` as `stdout`. */
	readonly stream: NodeJS.WriteStream;
	/** What stands on the screen is not what was drawn: the next frame is drawn as a whole, from the top left. */
	readonly forget: () => void;
};

const home = '\u001B[1;1H';
const enter = '\u001B[?1049h';
// What Ink puts around a frame, each in a write of its own, maybe with more of its kind.
const frameStart = /^\u001B\[\?2026h(?:\u001B\[\?\d+[hl])*$/;
const frameEnd = '\u001B[?2026l';

/**
Makes the stand-in. When the terminal gets another size, Ink at once draws the frame made for the old one, whose rows may be too long
by then; and where it draws only what differs, it counts rows from the cursor, which a terminal may have moved. So it does not hear of
sizes. It draws a whole frame when the one before did not fit, so for that one frame the screen seems to have a single row.
*/
export function createScreenOutput(stdout: NodeJS.WriteStream, isOpen = false): ScreenOutput {
	let isForgotten = false;
	let isEntered = !isOpen;
	const held: string[] = [];
	const listen =
		(method: 'on' | 'off') =>
		(event: string, listener: (...values: unknown[]) => void): NodeJS.WriteStream => {
			if (event !== 'resize') stdout[method](event, listener);
			return stream;
		};
	const stream: NodeJS.WriteStream = Object.create(stdout, {
		columns: {get: () => stdout.columns},
		rows: {get: () => (isForgotten ? 1 : stdout.rows)},
		on: {value: listen('on')},
		off: {value: listen('off')},
		write: {
			value(text: string, ...rest: []) {
				if (text.startsWith(home)) isForgotten = false;
				// Some terminals clear the screen at that, also when it is open.
				if (text === enter && !isEntered) {
					isEntered = true;
					return true;
				}
				// In one write a frame is on the screen sooner, and at once. Whatever comes third, nothing is held back longer.
				held.push(text);
				if (held[0] && frameStart.test(held[0]) && held.length < 3 && !text.endsWith(frameEnd)) return true;
				return stdout.write(held.splice(0).join(''), ...rest);
			},
		},
	});
	return {
		stream,
		forget() {
			isForgotten = true;
		},
	};
}
