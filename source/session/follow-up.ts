/* After the plan is written: say where it stands, and offer the command that comes next. */

import {homedir} from 'node:os';
import {openAccepted} from '../disk/accepted.ts';
import {readPlanFile} from '../disk/plan-file.ts';
import {dialectAt} from '../disk/project-templates.ts';
import {readSettings} from '../disk/settings.ts';
import {countOpenIn, type Open} from '../plan/check/open.ts';
import type {Plan} from '../plan/place.ts';
import {exhibitLines} from '../programs/exhibit.ts';
import {findHandOffs, type HandOff, type Obstacle, runHeadless, runInteractive} from '../programs/hand-off.ts';
import {sayOf} from '../programs/project-say.ts';
import {findOpenQuestions} from '../template/grammar/question.ts';
import {readOutline} from '../template/outline.ts';
import {whatNext} from '../ui/done.ts';
import {displayText} from '../wizard/text/display.ts';
import {shortPath} from './opening.ts';
import type {Session} from './session.ts';
import type {Work} from './work.ts';

/** Says what was written and does what the person wants next. `template` is the name of the plan's. Returns the exit code. */
export async function followUp(session: Session, work: Work, written: Plan, template: string): Promise<number> {
	const {request, desk, workspace, folder} = session;
	const wrote = `Wrote ${displayText(work.file)} (${describePlan(written)}).`;
	if (request.run === 'no') {
		desk.say(wrote);
		return 0;
	}
	const {handOff: setting} = readSettings(folder);
	const {path: planPath} = work;
	const dialect = dialectAt(planPath, workspace) ?? template;
	const handOffs = findHandOffs({root: workspace.root, home: homedir(), setting, dialect, planPath});
	const [handOff] = handOffs as readonly [HandOff, ...HandOff[]];
	const heading = [wrote, `Next: ${handOff.prompt} ${handOff.deed}.`];
	if (handOff.obstacle || request.run) desk.say(...heading.map(displayText));
	if (handOff.obstacle) {
		desk.say(`${reasons[handOff.obstacle](handOff)}:`, `  ${displayText(handOff.display)}`);
		return 0;
	}
	const others = handOffs.slice(1).filter(({obstacle}) => !obstacle);
	const asked = whatNext(heading, handOff.display, others);
	const choice = request.run ? 'run' : await desk.ask(asked);
	if (choice === 'show') desk.say(displayText(handOff.display));
	const chosen = choice === 'run' ? handOff : others.find(other => other === choice);
	if (!chosen || !(await mayRun(session, chosen))) return 0;
	return run(session, work, chosen);
}

const reasons: Readonly<Record<Obstacle, (handOff: HandOff) => string>> = {
	'no program': ({title}) => `${displayText(title)} is not installed here; where it is, run`,
	'no such command': () => 'It is not set up here or in your home folder; where it is, run',
};

function describePlan({places, text}: Plan): string {
	const sections = places.filter(({type}) => type === 'section').length;
	const title = places.some(({type}) => type === 'field' || type === 'sequence') ? 1 : 0;
	const questions = [...findOpenQuestions(text)].length;
	return `${count(sections + title, 'section')}, ${count(questions, 'open question')}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/* What has a say and came with the project is shown, and the command runs only when the person has agreed to that very content. */
async function mayRun({desk, folder, workspace, request, note}: Session, handOff: HandOff): Promise<boolean> {
	const {root, cwd} = workspace;
	const isHeadless = request.run === 'headless';
	const {full, named} = sayOf(handOff, {root, home: homedir(), isHeadless});
	if (full.length + named.length === 0) return true;
	const accepted = openAccepted(folder);
	const digests = [...full, ...named].map(({path, digest}) => [path, digest]);
	const content = JSON.stringify([isHeadless ? handOff.displayHeadless : handOff.display, digests]);
	if (accepted.has(content)) return true;
	for (const one of full) desk.say('', ...exhibitLines(one, shortPath(one.path, cwd)).map(displayText), '');
	if (named.length > 0)
		desk.say(
			'',
			...namedLines(
				handOff,
				named.map(({path}) => shortPath(path, cwd)),
			),
			'',
		);
	const heading = [`This comes with the project, and ${handOff.title} would do what is shown above. Run it?`];
	const options = [
		{label: 'No', value: false},
		{label: 'Yes, run it', value: true},
	];
	const answer = await desk.ask({heading, options});
	if (!answer) {
		desk.say('It was not run.');
		return false;
	}
	const failure = await accepted.add(content);
	if (failure) note(failure.message);
	return true;
}

const namedLines = ({title}: HandOff, files: readonly string[]): readonly string[] => [
	`${title} may use these as well:`,
	'',
	...files.map(file => `  ${displayText(file)}`),
];

async function run({request, desk, workspace, world}: Session, {path}: Work, handOff: HandOff): Promise<number> {
	const {root: cwd} = workspace;
	const tell = (line: string): void => {
		world.stderr.write(`${displayText(line)}\n`);
	};
	const sayWritten = (written: string | undefined): void => {
		if (written !== undefined) desk.say(`Wrote ${displayText(shortPath(written, workspace.cwd))}${inTasks(written)}.`);
	};
	desk.close();
	if (request.run !== 'headless') {
		const {problem, written} = await runInteractive(handOff, {cwd, planPath: path});
		if (problem !== undefined) for (const line of [problem, ...nestedLines(handOff)]) tell(line);
		sayWritten(written);
		return 0;
	}
	tell(`Running ${handOff.display} without a terminal…`);
	const {problem, written, result, denials} = await runHeadless(handOff, {cwd, planPath: path});
	sayWritten(written);
	if (problem === undefined) return 0;
	const refused = denials.length > 0 ? [`It was not allowed to: ${denials.join(', ')}.`] : [];
	for (const line of [problem, ...nestedLines(handOff), ...refused, ...result.split('\n')]) tell(line);
	return 1;
}

/* The variable is also set in what an agent starts and where another can be started well: it explains a failure, and foretells none. */
function nestedLines({client, display}: HandOff): readonly string[] {
	if (client !== 'claude' || !process.env.CLAUDECODE) return [];
	return [
		`\`CLAUDECODE\` is set: this may run inside Claude Code. Where that is the reason, run in another terminal: ${display}`,
	];
}

/* How many tasks a file holds, where they are boxes. */
function inTasks(path: string): string {
	const {boxes, ticked} = countBoxes(path);
	if (boxes === 0) return '';
	return ` (${count(boxes, 'task')}${ticked > 0 ? `, ${ticked} done` : ''})`;
}

function countBoxes(path: string): Pick<Open, 'boxes' | 'ticked'> {
	try {
		return countOpenIn(readOutline(readPlanFile(path)?.text ?? ''));
	} catch {
		return {boxes: 0, ticked: 0};
	}
}
