import {render} from 'ink';
import type {ReactNode} from 'react';
import type {Keyboard} from '../terminal/keyboard.ts';
import {Answered, Choose} from '../ui/choose.tsx';
import {Prompt} from '../ui/prompt.tsx';
import type {LineQuestion, Question} from '../ui/question.ts';
import {type Background, themes} from '../ui/theme.ts';
import {ThemeContext} from '../ui/theme-context.ts';

type Draw<Answer> = {
	readonly question: (onAnswer: (answer: Answer | undefined) => void) => ReactNode;
	readonly answered: (answer: Answer | undefined) => ReactNode;
};

export type Place = {readonly keyboard: Keyboard; readonly stdout: NodeJS.WriteStream; readonly background: Background};

/** Asks for one of some options, and leaves on the screen which it was. Nothing where the question was left. */
export async function choose<Value>(question: Question<Value>, place: Place): Promise<Value | undefined> {
	const draw: Draw<Value> = {
		question: onChoose => <Choose {...question} onChoose={onChoose} />,
		answered: answer => <Answered {...question} answer={answer} />,
	};
	return show(draw, place);
}

/** Asks for a line. Nothing where the question was left. */
export async function askLine(question: LineQuestion, place: Place): Promise<string | undefined> {
	const draw: Draw<string> = {
		question: onAnswer => <Prompt {...question} onAnswer={onAnswer} />,
		answered: () => null,
	};
	return show(draw, place);
}

/* Shows what `draw` makes of the answer: first without one, then, as what stays, with it. */
async function show<Answer>(draw: Draw<Answer>, {keyboard, stdout, background}: Place): Promise<Answer | undefined> {
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
