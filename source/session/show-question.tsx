import {render} from 'ink';
import type {ReactNode} from 'react';
import type {Keyboard} from '../terminal/keyboard.ts';
import {type Background, themes} from '../ui/theme.ts';
import {ThemeContext} from '../ui/theme-context.ts';

export type Draw<Answer> = {
	readonly question: (onAnswer: (answer: Answer | undefined) => void) => ReactNode;
	readonly answered: (answer: Answer | undefined) => ReactNode;
};

export type Place = {readonly keyboard: Keyboard; readonly stdout: NodeJS.WriteStream; readonly background: Background};

/** Shows what `draw` makes of the answer: first without one, then, as what stays, with it. */
export async function showQuestion<Answer>(
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
