import {render} from 'ink';
import type {ReactNode} from 'react';
import {readBackground} from '../terminal/background.ts';
import type {EarlyScreen} from '../terminal/early-screen.ts';
import {watchJob} from '../terminal/job-control.ts';
import {type Keyboard, openKeyboard} from '../terminal/keyboard.ts';
import {runForm} from '../ui/form.tsx';
import type {FormWorld} from '../ui/form-world.ts';
import {type Background, ThemeContext, themes} from '../ui/theme.ts';
import type {State} from '../wizard/state.ts';
import type {Desk, FormHost} from './desk.ts';
import {exitOn} from './signals.ts';
import type {World} from './world.ts';

const clear = '\u001B[2J\u001B[H';

type Draw<Answer> = {
	readonly question: (onAnswer: (answer: Answer | undefined) => void) => ReactNode;
	readonly answered: (answer: Answer | undefined) => ReactNode;
};

type Place = {readonly keyboard: Keyboard; readonly stdout: NodeJS.WriteStream; readonly background: Background};

/** Takes the terminal to draw on it. Before the form is drawn, questions stand on the alternate screen that was opened early. */
export function openScreenDesk({stdin, stdout}: World, screen: EarlyScreen | undefined): Desk {
	const place: Place = {keyboard: openKeyboard({stdin, stdout}), stdout, background: readBackground(process.env)};
	const ignoreInterrupt = exitOn('SIGINT');
	let closeForm: (() => void) | undefined;

	const show = async <Answer,>(draw: Draw<Answer>): Promise<Answer | undefined> => {
		const answer = await showQuestion(draw, place);
		if (screen && !closeForm) stdout.write(clear);
		return answer;
	};

	return {
		async ask(question) {
			const {Answered, Choose} = await import('../ui/choose.tsx');
			return show({
				question: onChoose => <Choose {...question} onChoose={onChoose} />,
				answered: answer => <Answered {...question} answer={answer} />,
			});
		},
		async askLine(question) {
			const {Prompt} = await import('../ui/prompt.tsx');
			return show<string>({
				question: onAnswer => <Prompt {...question} onAnswer={onAnswer} />,
				answered: () => null,
			});
		},
		fillIn: async (state, host) =>
			fillForm(state, host, place, close => {
				closeForm = close;
				// Ink gives the terminal back from now on.
				screen?.handOver();
			}),
		say: (...lines) => stdout.write(`${lines.join('\n')}\n`),
		close() {
			ignoreInterrupt();
			closeForm?.();
			place.keyboard.close();
			screen?.close();
		},
	};
}

/* Shows what `draw` makes of the answer: first without one, then, as what stays, with it. */
async function showQuestion<Answer>(
	draw: Draw<Answer>,
	{keyboard, stdout, background}: Place,
): Promise<Answer | undefined> {
	const answered = Promise.withResolvers<Answer | undefined>();
	// Ink draws nothing where `CI` is set, be it to an empty string.
	const options = {stdin: keyboard.inkInput, stdout, exitOnCtrlC: false, patchConsole: false, interactive: true};
	const themed = (node: ReactNode): ReactNode => <ThemeContext value={themes[background]}>{node}</ThemeContext>;
	const app = render(themed(draw.question(answered.resolve)), options);
	const answer = await Promise.race([answered.promise, keyboard.ended.then(() => undefined)]);
	app.rerender(themed(draw.answered(answer)));
	app.unmount();
	await app.waitUntilExit();
	return answer;
}

/* Shows the form; no key reaches it before what it needs is loaded. `onDrawn` gets what closes it at once. */
async function fillForm(
	state: State,
	host: FormHost,
	place: Place,
	onDrawn: (close: () => void) => void,
): Promise<State> {
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
