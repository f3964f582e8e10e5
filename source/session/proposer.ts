/* Asking another program for proposals, beside the form: what becomes of it comes as an event. */

import {readSettings} from '../disk/settings.ts';
import {type AskedProgram, askProgram, findAsked, type Running} from '../programs/asked-program.ts';
import {exhibitLines, readExhibit} from '../programs/exhibit.ts';
import {partsInProject} from '../programs/program.ts';
import type {Ask, ProposeRequest} from '../wizard/state.ts';
import type {FormHost} from './desk.ts';
import {shortPath} from './opening.ts';
import type {Session} from './session.ts';

type Surroundings = Pick<Session, 'workspace' | 'folder'>;

/** The program that would be asked. Throws a Failure where there is none. */
function programFor({folder}: Pick<Surroundings, 'folder'>): AskedProgram {
	return findAsked(readSettings(folder).propose);
}

/** What has to be agreed to before anything is sent: the command, all of it, and how much of which files it is told. */
export function askBeforeProposing({sent, text, name}: ProposeRequest, session: Surroundings): Ask {
	const {root, cwd} = session.workspace;
	const program = programFor(session);
	const parts = partsInProject(program.path, root).map(readExhibit);
	const files = sent.map(
		({file, length, of}) =>
			`  ${file}: ${length < of ? `the first ${inKb(length)} of ${inKb(of)}` : `all of it, ${inKb(of)}`}`,
	);
	const rest = text.length - sent.reduce((sum, {length}) => sum + length, 0);
	return {
		heading: `Ask ${program.title} for proposals?`,
		lines: [
			'This command is started, as you, in an empty folder:',
			'',
			`  ${JSON.stringify(program.words)}`,
			`  which is ${program.path}`,
			...(parts.length > 0 ? ['  and comes with this project; what it says stands below.'] : []),
			'',
			'On its stdin it gets the plan as it stands in the form, and the spec if there is one:',
			'',
			...files,
			`  and what is asked, here for ${name}: ${inKb(rest)}`,
			'',
			'What it does with that, and where it sends it, is its own affair. What it answers is offered to you, and nothing of it is written before you take it.',
			'This is asked once for this command. Each time you ask for proposals it is told the same files as they are then.',
			...parts.flatMap(part => ['', ...exhibitLines(part, shortPath(part.path, cwd))]),
		],
		yes: 'Ask it',
		refused: 'Nothing was sent.',
		content: JSON.stringify(['propose', program.path, program.words, parts.map(({path, digest}) => [path, digest])]),
	};
}

const inKb = (length: number): string => `${Math.ceil(length / 1000)} kB`;

/** Asks one program at a time. */
export function createProposer(session: Surroundings & Pick<Session, 'events'>): FormHost['propose'] {
	let count = 0;
	let running: Running | undefined;
	const stop = (): void => {
		running?.stop();
		running = undefined;
	};
	return {
		start({path, manner, name, text}) {
			stop();
			const {tell} = session.events;
			const program = programFor(session);
			const seconds = readSettings(session.folder).proposeTimeout;
			const asked = askProgram(program, {text, folder: session.folder, seconds});
			const id = ++count;
			running = asked;
			const began = Date.now();
			const told = setInterval(
				() => tell({type: 'waiting', id, seconds: Math.round((Date.now() - began) / 1000)}),
				1000,
			);
			asked.answer.then(answered => {
				clearInterval(told);
				if (running !== asked) return;
				running = undefined;
				if ('reason' in answered) return tell({type: 'unanswered', id, reason: answered.reason});
				tell({type: 'answered', id, said: answered.said});
				// Where that was given up, because it took too long.
				tell({
					type: 'unanswered',
					id,
					reason: `What ${program.title} answered takes too long to look at, and was given up.`,
				});
			});
			return {id, path, manner, name, program: program.title, seconds: 0};
		},
		stop,
	};
}
