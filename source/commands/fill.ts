import {isUtf8} from 'node:buffer';
import {createReadStream, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {createTwoFilesPatch} from 'diff';
import type {FillArguments} from '../command-table.ts';
import {writePlanFile} from '../disk/plan-file.ts';
import {explain, Failure} from '../failure.ts';
import {isObject} from '../is-object.ts';
import type {Answer, Answers} from '../plan/answers.ts';
import {WriteError} from '../plan/edit/write-error.ts';
import {AnswerError, fill, fillPart} from '../plan/fill.ts';
import {finish} from '../plan/finish.ts';
import type {Plan} from '../plan/place.ts';
import {hasRunnerCommand, isOnRunner} from '../runner-commands.ts';
import type {World} from '../session/world.ts';
import {displayText} from '../wizard/text/display.ts';
import {findJsonError} from './json-error.ts';
import {type NamedPlan, openNamedPlan} from './named-plan.ts';
import {partNamed} from './part.ts';

/** Writes answers into a plan, or, on a dry run, prints what would be written. What changes goes to stderr as a diff. */
export async function fillPlan(request: FillArguments, world: World): Promise<number> {
	const opened = openNamedPlan(request, world, {mayBeNew: true});
	const answer = readAnswer(await readText(request.answers, world), nameOf(request.answers));
	const text = finish(filled(opened.plan, answer, request), {policy: request.policy});
	world.stderr.write(describe(opened, text));
	if (request.isDryRun) printPlan(text, world);
	else if (text !== opened.base) write(opened, text, world);
	return 0;
}

const nameOf = (answers: string): string => (answers === '-' ? 'stdin' : `\`${answers}\``);

async function readText(answers: string, {cwd, stdin}: World): Promise<string> {
	try {
		const bytes = await readAll(answers === '-' ? stdin : openFile(resolve(cwd, answers)));
		if (!isUtf8(bytes)) throw new Error('they are not UTF-8');
		return bytes.toString();
	} catch (error) {
		throw new Failure(`Could not read the answers in ${nameOf(answers)}: ${explain(error)}.`, {cause: error});
	}
}

// A pipe is fine, such as that of `<(…)`. A device may never end, nor be left.
function openFile(path: string): AsyncIterable<Uint8Array> {
	if (statSync(path).isCharacterDevice()) throw new Error('it is a device');
	return createReadStream(path);
}

/* More than a plan may have, as what is escaped takes more in JSON. */
const mostBytes = 128e6;

/* What comes by a pipe may never end. */
async function readAll(stream: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
		length += chunk.length;
		if (length > mostBytes) throw new Error(`they have more than ${mostBytes / 1e6} MB`);
	}
	return Buffer.concat(chunks);
}

function readAnswer(json: string, name: string): Answer {
	const text = json.replace(/^\uFEFF/, '');
	try {
		// `fill` looks at each answer, and refuses what is none.
		return JSON.parse(text) as Answer;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const {line, column} = findJsonError(text);
		throw new Failure(`The answers in ${name} are no JSON: there is a mistake at line ${line}, column ${column}.`, {
			cause: error,
		});
	}
}

function filled(plan: Plan, answer: Answer, {at, answers}: FillArguments): Plan {
	try {
		if (at !== undefined) return fillPart(plan, partNamed(plan, at), answer);
		if (!isObject(answer)) throw new Failure(`The answers in ${nameOf(answers)} are no JSON object.`);
		return fill(plan, answer as Answers);
	} catch (error) {
		if (!(error instanceof AnswerError || error instanceof WriteError)) throw error;
		throw new Failure(`${error.message} Nothing was written.`, {cause: error});
	}
}

function describe({base, file}: NamedPlan, text: string): string {
	if (text === base) return `\`${displayText(file)}\` says all of that already; nothing changed.\n`;
	const patch = createTwoFilesPatch(base === null ? '/dev/null' : file, file, base ?? '', text, '', '', {context: 3});
	// Without what stands above its two names.
	const lines = patch.slice(patch.indexOf('--- ')).split('\n');
	return lines.map(line => displayText(line)).join('\n');
}

function printPlan(text: string, {stdout}: World): void {
	// Its bytes are the plan's, so that nothing can be put between them.
	if (isOnRunner() && !stdout.isTTY && hasRunnerCommand(text)) {
		throw new Failure(
			'The plan holds words that this CI runner would take for a command to it. Nothing was printed; write the plan instead, without `--dry-run`.',
		);
	}
	stdout.write(stdout.isTTY ? drawn(text) : text);
}

/* What only a person sees need not be the very bytes. */
function drawn(text: string): string {
	return text.split('\n').map(displayText).join('\n');
}

function write({path, file, base, refuse}: NamedPlan, text: string, {stderr}: World): void {
	const written = writePlanFile(path, text, {expected: base, refuse});
	if (written.changed) {
		throw new Failure(`\`${file}\` was changed by another program meanwhile, and nothing was written. Fill it again.`);
	}
	stderr.write(`Wrote \`${displayText(file)}\`.\n`);
}
