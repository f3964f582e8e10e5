import {readBackground} from '../terminal/background.ts';
import type {EarlyScreen} from '../terminal/early-screen.ts';
import {watchJob} from '../terminal/job-control.ts';
import {type Keyboard, openKeyboard} from '../terminal/keyboard.ts';
import type {FormWorld} from '../ui/form-world.ts';
import {paintFrame} from '../ui/paint.ts';
import {themes} from '../ui/theme.ts';
import type {State} from '../wizard/state.ts';
import type {Desk, FormHost} from './desk.ts';
import type {Place} from './show-question.tsx';
import {exitOn} from './signals.ts';
import type {World} from './world.ts';

/* They are drawn by Ink, which the first frame of a form must not wait for. */
type Questions = typeof import('./show-question.tsx');

const clear = '\u001B[2J\u001B[H';

/** Takes the terminal to draw on it. Before the form is drawn, questions stand on the alternate screen that was opened early. */
export function openScreenDesk({stdin, stdout}: World, screen: EarlyScreen | undefined): Desk {
	const place: Place = {keyboard: openKeyboard({stdin, stdout}), stdout, background: readBackground(process.env)};
	const ignoreInterrupt = exitOn('SIGINT');
	let closeForm: (() => void) | undefined;

	const show = async <Answer>(
		ask: (questions: Questions) => Promise<Answer | undefined>,
	): Promise<Answer | undefined> => {
		const answer = await ask(await import('./show-question.tsx'));
		if (screen && !closeForm) stdout.write(clear);
		return answer;
	};

	return {
		ask: question => show(({choose}) => choose(question, place)),
		askLine: question => show(({askLine}) => askLine(question, place)),
		async fillIn(state, host) {
			const isOpen = screen !== undefined && !closeForm;
			// What draws the frames that follow takes as long to load as all before this one.
			if (isOpen) stdout.write(paintFrame(state, themes[place.background]));
			return fillForm(state, host, {...place, isOpen}, close => {
				closeForm = close;
				// Ink gives the terminal back from now on.
				screen?.handOver();
			});
		},
		say: (...lines) => stdout.write(`${lines.join('\n')}\n`),
		close() {
			ignoreInterrupt();
			closeForm?.();
			place.keyboard.close();
			screen?.close();
		},
	};
}

/* Shows the form; no key reaches it before what it needs is loaded. `onDrawn` gets what closes it at once. */
async function fillForm(
	state: State,
	host: FormHost,
	place: Place & Pick<FormWorld, 'isOpen'>,
	onDrawn: (close: () => void) => void,
): Promise<State> {
	const {runForm} = await import('../ui/form.tsx');
	const {tell} = host;
	const {keyboard} = place;
	const job = watchJob({onStop: () => tell({type: 'stop'}), onContinue: () => tell({type: 'continue'})});
	const ready = Promise.withResolvers<void>();
	const drawn: FormWorld['drawn'] = close => {
		onDrawn(close);
		void keyboard.ended.then(() => host.end('SIGHUP'));
		host.drawn().then(ready.resolve, host.fail);
	};
	try {
		const own = {...place, keyboard: heldBack(keyboard, ready.promise), drawn, stop: job.stop};
		return await runForm(state, {...host, ...own});
	} finally {
		job.close();
	}
}

/* A keyboard whose events wait until `ready`. */
function heldBack(keyboard: Keyboard, ready: Promise<void>): Keyboard {
	return {
		...keyboard,
		listen(listener) {
			let stop = (): void => {};
			let isOver = false;
			void ready.then(() => {
				if (!isOver) stop = keyboard.listen(listener);
			});
			return () => {
				isOver = true;
				stop();
			};
		},
	};
}
