/* After the plan is written: say where it stands, and offer the command that comes next. */

import {homedir} from 'node:os';
import {openAccepted} from '../disk/accepted.ts';
import {dialectAt} from '../disk/project-templates.ts';
import {readSettings} from '../disk/settings.ts';
import type {Plan} from '../plan/place.ts';
import {findHandOff, type HandOff, type Obstacle, runHeadless, runInteractive} from '../programs/hand-off.ts';
import {findOpenQuestions} from '../template/grammar/question.ts';
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
	const handOff = findHandOff({root: workspace.root, home: homedir(), setting, dialect, planPath});
	const heading = [wrote, `Next: ${handOff.args.join(' ')} ${handOff.deed}.`];
	if (handOff.obstacle || request.run) desk.say(...heading.map(displayText));
	if (handOff.obstacle) {
		desk.say(`${reasons[handOff.obstacle](handOff)}:`, `  ${displayText(handOff.display)}`);
		return 0;
	}
	const choice = request.run ? 'run' : await desk.ask(whatNext(heading, handOff.display));
	if (choice === 'show') desk.say(displayText(handOff.display));
	if (choice !== 'run' || !(await mayRun(session, handOff))) return 0;
	return run(session, work, handOff);
}

const reasons: Readonly<Record<Obstacle, (handOff: HandOff) => string>> = {
	'no program': ({command}) => `${nameOf(command)} is not installed here; where it is, run`,
	'inside Claude Code': () => 'This runs inside Claude Code; there, or in a terminal of its own, run',
	'no such command': () => 'It is not set up here or in your home folder; where it is, run',
};

function nameOf(command: string): string {
	return command === 'claude' ? 'Claude Code' : displayText(command);
}

function describePlan({places, text}: Plan): string {
	const sections = places.filter(({type}) => type === 'section').length;
	const title = places.some(({type}) => type === 'field' || type === 'sequence') ? 1 : 0;
	const questions = [...findOpenQuestions(text)].length;
	return `${count(sections + title, 'section')}, ${count(questions, 'open question')}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/* What came with the project is shown in full, and runs only when the person has agreed to that very text. */
async function mayRun({desk, folder, workspace}: Session, {origin, source, text, display}: HandOff): Promise<boolean> {
	if (origin !== 'project' || source === undefined || text === undefined) return true;
	const accepted = openAccepted(folder);
	const content = `${display}\n${text}`;
	if (accepted.has(content)) return true;
	const lines = text.trimEnd().split(/\r\n|\r|\n/);
	desk.say(
		'',
		`${displayText(shortPath(source, workspace.cwd))} says:`,
		'',
		...lines.map(line => `  ${displayText(line)}`),
		'',
	);
	const heading = ['This command comes with the project, and Claude Code would do what is shown above. Run it?'];
	const options = [
		{label: 'No', value: false},
		{label: 'Yes, run it', value: true},
	];
	const answer = await desk.ask({heading, options});
	if (answer) await accepted.add(content);
	else desk.say('It was not run.');
	return answer === true;
}

async function run({request, desk, workspace, world}: Session, {path}: Work, handOff: HandOff): Promise<number> {
	const {root: cwd} = workspace;
	desk.close();
	if (request.run !== 'headless') {
		const {problem} = await runInteractive(handOff, {cwd});
		if (problem !== undefined) world.stderr.write(`${displayText(problem)}\n`);
		return 0;
	}
	world.stderr.write(`Running ${displayText(handOff.display)} without a terminal…\n`);
	const {problem, tasks, result, denials} = await runHeadless(handOff, {cwd, planPath: path});
	if (tasks !== undefined) desk.say(`Wrote ${displayText(shortPath(tasks, workspace.cwd))}.`);
	if (problem === undefined) return 0;
	const refused = denials.length > 0 ? [`It was not allowed to: ${denials.join(', ')}.`] : [];
	for (const line of [problem, ...refused, ...result.split('\n')]) world.stderr.write(`${displayText(line)}\n`);
	return 1;
}
