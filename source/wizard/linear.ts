/*
The form as questions and answers, for screen readers, dumb terminals, and whoever prefers them: the very same state,
asked field by field in plain lines. `question` says what to print and `answer` takes one line. Where a line is not
the answer of a field (more lines are read, another item is offered, the review is open), a mode says what it is.
*/
import {isBlankItem} from '../plan/answers.ts';
import {nameItem} from '../plan/item-name.ts';
import {findPlace, type ItemPlace, isSamePath, isWithin, type Path, type Place, type Plan} from '../plan/place.ts';
import {rawOf} from '../plan/plan.ts';
import {findSpec} from '../template/find-spec.ts';
import {nameOf} from '../template/item-pattern.ts';
import {comparable} from '../template/key.ts';
import {wholePlaceholder} from '../template/placeholder.ts';
import {type FieldSpec, fold, type GroupSpec, type Spec} from '../template/template.ts';
import {bufferValue, caretOf, createBuffer} from './buffer.ts';
import {runCommand} from './commands.ts';
import {displayText, truncate} from './display.ts';
import {choose, copyItem, dropItem, type Edit, isOneLine, markQuestion, newItem, shiftItem} from './edits.ts';
import {type Progress, problemsAt, progressOf} from './findings.ts';
import {finishedText} from './finished.ts';
import {remember} from './history.ts';
import {type Offers, offersFor, taken} from './offer.ts';
import {policies, reviewEntries} from './review.ts';
import {currentSection, currentStop, focusOn, type State, sectionsOf, withItem} from './state.ts';
import {type AddStop, addStop, type FieldStop, itemAt, itemName, type Stop, stopsOf} from './stop.ts';

export type Mode =
	/** The line answers the focused stop. */
	| {readonly type: 'stop'}
	/** Whether the sequence that ends here gets one item more, at `path`. */
	| {readonly type: 'another'; readonly path: Path}
	/** Lines up to a lone `.`; `text` is what came so far, `undefined` before the first. */
	| {readonly type: 'lines'; readonly text: string | undefined}
	| {readonly type: 'sections'}
	| {readonly type: 'review'; readonly isShort: boolean};

/** A form that is asked in lines: its state, and what the next line means. */
export type Linear = {readonly state: State; readonly mode: Mode};

/** What a line leads to, and what to print about it. */
export type Reply = {readonly linear: Linear; readonly lines: readonly string[]};

/** The questions over a state, from its focus on. */
export function openLinear(state: State): Linear {
	const stop = currentStop(state);
	if (!stop) return {state, mode: {type: 'review', isShort: false}};
	return {state, mode: isQuestion(stop) ? {type: 'stop'} : {type: 'another', path: stop.path}};
}

/* Behind items that are there one is asked for another, without a number of its own. */
function isQuestion(stop: Stop): boolean {
	return stop.type === 'field' || stop.path.at(-1) === 0;
}

function questionsOf(state: State): readonly Stop[] {
	return sectionsOf(state).flatMap(stopsOf).filter(isQuestion);
}

/** What is said once, before the first question. */
export function greeting(state: State): readonly string[] {
	return printed([
		`${state.setting.file}: ${questionsOf(state).length} questions.`,
		'Enter keeps an answer and goes on, < goes back, a number picks from a list, ? lists the commands.',
	]);
}

/** What to print before a line is read. The section is told unless `before` was in it. */
export function question({state, mode}: Linear, before?: Linear): readonly string[] {
	const message = state.message === '' ? [] : [state.message];
	return printed([...message, ...asked(state, mode, before)]);
}

function asked(state: State, mode: Mode, before: Linear | undefined): readonly string[] {
	switch (mode.type) {
		case 'stop':
			return [...headingLines(state, before), '', ...stopLines(state)];
		case 'another':
			return [...headingLines(state, before), '', ...anotherLines(state, mode.path)];
		case 'lines':
			return [];
		case 'sections':
			return sectionLines(state);
		case 'review':
			return ['', ...(mode.isShort ? [] : reviewLines(state)), ...writeLines(state)];
	}
}

/* Nothing of a plan reaches the terminal as it is: it could steer it. */
function printed(lines: readonly string[]): string[] {
	return lines.flatMap(line => line.split('\n')).map(displayText);
}

function headingLines(state: State, before: Linear | undefined): string[] {
	const {section, index} = currentSection(state);
	if (before && isSamePath(currentSection(before.state).section.path, section.path)) return [];
	const optional = section.isOptional ? ', optional' : '';
	return ['', `Section ${index + 1} of ${sectionsOf(state).length}: ${section.name}${optional}`, ...told(section.help)];
}

function told(words: string): string[] {
	const folded = fold(words);
	return folded === '' ? [] : [folded];
}

function stopLines(state: State): string[] {
	const stop = currentStop(state);
	if (!stop) return [];
	const all = questionsOf(state);
	const number = all.findIndex(({path}) => isSamePath(path, stop.path)) + 1;
	const title = titleOf(state, stop);
	const value = bufferValue(state.buffer);
	const options = optionsAt(state, stop);
	const isListed = options.offers.some(offer => offer.value === value);
	return [
		`${number} of ${all.length}: ${title}${manners[stop.type === 'field' ? stop.kind : 'text']}`,
		...hintLines(state, stop, title),
		...(isListed ? [] : valueLines(value)),
		...optionLines(options, value),
		...problemLines(state, stop.path),
	];
}

const manners = {
	text: '',
	choice: '',
	prose: ' (several lines, until a dot alone)',
	code: ' (lines of code, until a dot alone)',
} satisfies Record<FieldStop['kind'], string>;

function anotherLines(state: State, path: Path): string[] {
	const spec = sequenceSpec(state.plan, path);
	const name = spec ? itemName(spec) : 'item';
	const where = partsOf(state.plan, currentSection(state).section.nodes, path).slice(0, -1);
	const asking = [...where, `another ${name}`].join(', ');
	const stop = spec && addStop(spec, path.slice(0, -1), Number(path.at(-1)));
	return [
		`${capital(asking)}? Enter goes on without.`,
		...(stop ? optionLines(optionsAt(state, stop), '') : []),
	];
}

/* What a hint has in common with the name is not said twice: `Test area 1` for the first test area. */
function hintLines(state: State, stop: Stop, title: string): string[] {
	const hint = stop.type === 'add' ? stop.hint.replace(/[{}]/g, '') : hintOf(state, stop);
	const names = [stop.name, title.split(', ').at(-1) ?? ''].map(name => comparable(nameOf(name)));
	const isSaid = names.includes(comparable(nameOf(hint)));
	return [...(isSaid ? [] : told(hint)), ...told(stop.help)];
}

/* Each exemplar's own words (`Option B`) say more than those of the first. */
function hintOf({plan}: State, {place, hint, kind}: FieldStop): string {
	if (kind === 'choice') return '';
	const raw = place && place.to - place.from < 400 ? rawOf(plan, place) : '';
	return wholePlaceholder(raw)?.words || hint;
}

const mostLines = 20;
const mostCells = 2000;

function valueLines(value: string): string[] {
	if (value === '') return [];
	const lines = value.split('\n');
	const shown = lines.slice(0, mostLines).map(line => truncate(line, mostCells));
	if (lines.length === 1) return [`Now: ${shown[0]}`];
	const more = lines.length - shown.length;
	return ['Now:', ...shown.map(line => `  ${line}`), ...(more > 0 ? [`  … and ${more} lines more`] : [])];
}

function optionLines({offers, several}: Offers, value: string): string[] {
	const now = several ? value.split(/\s*,\s*/) : [value];
	return offers.map((offer, index) => {
		const mark = now.includes(offer.value) ? ' (now)' : '';
		const detail = offer.detail === '' ? '' : `: ${fold(offer.detail)}`;
		return `  ${index + 1}. ${fold(offer.value)}${mark}${detail}`;
	});
}

function problemLines(state: State, path: Path): string[] {
	return problemsAt(state, path).map(({message}) => `Problem: ${message}`);
}

/* `Decision 1, Option 2, Pros/Cons`: what a stop is in, and its own name where that says more. */
function titleOf(state: State, stop: Stop): string {
	const parts = partsOf(state.plan, currentSection(state).section.nodes, stop.path);
	const last = parts.at(-1);
	if (last === undefined) return stop.name;
	const isItem = typeof stop.path.at(-1) === 'number';
	const isSaid = comparable(nameOf(last)) === comparable(stop.name);
	const name = stop.path.at(-1) === 'title' ? stop.name.replace(/^.* (?=title$)/, '') : stop.name;
	return (isItem || isSaid ? parts : [...parts, name]).join(', ');
}

/* The names of the subsections and items around `path`. */
function partsOf(plan: Plan, places: readonly Place[], path: Path): string[] {
	const place = places.find(one => one.type !== 'marker' && isWithin(path, one.path));
	switch (place?.type) {
		case 'section':
			return [place.name, ...partsOf(plan, place.nodes, path)];
		case 'sequence': {
			const index = path[place.path.length];
			if (typeof index !== 'number') return [];
			const item = place.items[index];
			const counted = item && nameItem(plan, place, item).counted;
			return [counted || itemTitle(place.spec, index), ...(item ? partsOf(plan, item.nodes, path) : [])];
		}
		case 'absent':
			return partsOfSpec(place.spec, place.path, path);
		default:
			return [];
	}
}

function partsOfSpec(spec: Spec, at: Path, path: Path): string[] {
	if (spec.type !== 'section') {
		const index = path[at.length];
		return typeof index === 'number' ? [itemTitle(spec, index)] : [];
	}
	const below = (inner: Spec) => (spec.isFlat ? at : [...at, inner.key]);
	const inner = spec.specs.find(one => isWithin(path, below(one)));
	if (!inner) return [];
	return [...(inner.type === 'section' ? [inner.name] : []), ...partsOfSpec(inner, below(inner), path)];
}

function itemTitle(spec: FieldSpec | GroupSpec, index: number): string {
	return `${capital(itemName(spec))} ${index + 1}`;
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/* The spec of the sequence that an item at `path` would be in. */
function sequenceSpec(plan: Plan, path: Path): FieldSpec | GroupSpec | undefined {
	const place = findPlace(plan.places, path.slice(0, -1));
	if (place?.type === 'sequence') return place.spec;
	const spec = findSpec(
		plan.template,
		path.filter(key => typeof key === 'string'),
	);
	return spec?.type === 'field' || spec?.type === 'group' ? spec : undefined;
}

/* What a number can pick: alternatives, or all suggestions, whatever is in the field now. */
function optionsAt(state: State, stop: Stop): Offers {
	const field = stop.type === 'field' ? stop : firstField(state.plan, stop);
	if (field.choices && field.kind === 'choice') {
		return {offers: field.choices.choices.map(value => ({value, detail: ''})), isStrict: false, several: false};
	}
	return offersFor({...state, buffer: createBuffer('')}, field);
}

/* The field in which an item begins that is not there yet. */
function firstField(plan: Plan, {path, name, hint, help}: AddStop): FieldStop {
	const spec = sequenceSpec(plan, path);
	const cell = spec?.type === 'group' ? spec.title : (spec?.pattern?.cells[0] ?? spec?.columns[0]);
	const choices = cell?.choices;
	const kind = choices ? 'choice' : 'text';
	return {type: 'field', path: cell ? [...path, cell.key] : path, kind, name, hint, help, choices, place: undefined};
}

const progressWords = {
	empty: 'blank',
	partial: 'begun',
	done: 'done',
	problem: 'has a problem',
} satisfies Record<Progress, string>;

function sectionLines(state: State): string[] {
	const names = reachable(state).map((section, index) => {
		return `  ${index + 1}. ${section.name}: ${progressWords[progressOf(state, section)]}`;
	});
	return ['', 'Sections', ...names, 'A number goes there, Enter stays.'];
}

function reachable(state: State) {
	return sectionsOf(state).filter(section => stopsOf(section).length > 0);
}

/** The reaction to one line that was typed at `at` milliseconds. */
export function answer({state, mode}: Linear, line: string, at: number): Reply {
	const calm = state.message === '' ? state : {...state, message: ''};
	const {linear, lines} = replyTo({state: calm, mode}, typedText(line), at);
	return {linear, lines: printed(lines)};
}

/* A terminal in line mode puts the arrow keys into the line. */
function typedText(line: string): string {
	return line
		.replace(/\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|[^[O]|$)/g, '')
		.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, '');
}

function replyTo(linear: Linear, line: string, at: number): Reply {
	const {mode} = linear;
	if (mode.type === 'lines') return takeLine(linear, mode.text, line, at);
	const word = line.trim();
	const command = commands.find(({words}) => words.includes(word));
	if (command) return obey(command, linear, word, at);
	if (/^\/[a-z]+$/.test(word)) return stay(linear, `${word} is no command, ? lists them. \\${word} is taken as text.`);
	switch (mode.type) {
		case 'stop':
			return answerStop(linear, line, at);
		case 'another':
			return answerItem(linear, mode.path, line, at);
		case 'sections':
			return answerSections(linear, word);
		case 'review':
			return answerReview(linear, word);
	}
}

function stay(linear: Linear, ...lines: readonly string[]): Reply {
	return {linear, lines};
}

function answerStop(linear: Linear, line: string, at: number): Reply {
	const {state} = linear;
	const stop = currentStop(state);
	if (line.trim() === '') return stay(advance(linear));
	if (stop?.type === 'add') return answerItem(linear, stop.path, line, at);
	if (stop?.type !== 'field') return stay(linear);
	const options = optionsAt(state, stop);
	const picked = pickedValue(state, stop, options, line.trim());
	if (picked !== undefined && options.several) return stay(openLinear(choose(state, picked, at)));
	if (picked !== undefined) return fill(state, picked, at);
	if (stop.kind === 'choice') return answerChoice(linear, stop, line.trim(), at);
	const literal = line.startsWith('\\') ? line.slice(1) : undefined;
	if (stop.kind === 'text') return fill(state, (literal ?? line).trim(), at);
	if (literal === undefined) return takeLine(linear, undefined, line, at);
	return stay({state, mode: {type: 'lines', text: literal}});
}

/* `2`, or where several may stand `1 3`; a number that is itself one of the alternatives is meant as such. */
function pickedValue(state: State, stop: FieldStop, options: Offers, word: string): string | undefined {
	const {offers, several} = options;
	if (!several && offers.some(({value}) => value === word)) return word;
	if (!(several ? /^\d+(?:[\s,]+\d+)*$/ : /^\d+$/).test(word)) return undefined;
	const picks = (word.match(/\d+/g) ?? []).map(number => offers[Number(number) - 1]);
	return picks.reduce<string | undefined>(
		(value, offer) =>
			value === undefined || !offer ? undefined : taken(value, offer.value, options, stop.place?.spec?.default),
		bufferValue(state.buffer),
	);
}

function answerChoice(linear: Linear, {choices}: FieldStop, word: string, at: number): Reply {
	const {state} = linear;
	if (word.startsWith('\\')) return fill(state, word.slice(1), at);
	const known = choices?.choices ?? [];
	const same = known.find(choice => choice.toLowerCase() === word.toLowerCase());
	if (same !== undefined) return fill(state, same, at);
	if (choices?.open) return fill(state, word, at);
	const [begun, other] = known.filter(choice => choice.toLowerCase().startsWith(word.toLowerCase()));
	if (begun !== undefined && other === undefined) return fill(state, begun, at);
	return stay(linear, `${word} is none of these. \\${word} is taken all the same.`);
}

/* The value is in the field, and the next question follows; what is wrong is said, and holds nobody up. */
function fill(state: State, value: string, at: number): Reply {
	const filled = choose(state, value, at);
	return stay(advance({state: filled, mode: {type: 'stop'}}), ...problemLines(filled, state.focus));
}

function takeLine({state}: Linear, text: string | undefined, line: string, at: number): Reply {
	const isEnd = line.trimEnd() === '.' || (text === undefined && line.trim() === '');
	if (isEnd) return text === undefined ? stay(advance(openLinear(state))) : fill(state, text, at);
	const own = lineText(line);
	return stay({state, mode: {type: 'lines', text: text === undefined ? own : `${text}\n${own}`}});
}

/* A line of one dot is written as two, and one of more as it is behind a backslash. */
function lineText(line: string): string {
	return line === '..' ? '.' : /^\\+\.+$/.test(line) ? line.slice(1) : line;
}

/** The state with the lines in their field that were read so far. */
export function settled({state, mode}: Linear, at: number): State {
	return mode.type === 'lines' && mode.text !== undefined ? choose(state, mode.text, at) : state;
}

/** The form left, with every line that was read. */
export function leave(linear: Linear, at: number): Linear {
	return {...linear, state: {...settled(linear, at), outcome: {type: 'leave'}}};
}

/* A new item, and the line as the answer of its first field. */
function answerItem(linear: Linear, path: Path, line: string, at: number): Reply {
	if (line.trim() === '') return stay(advance(linear));
	const {state} = linear;
	const reply = answerStop({state: withItem(state, path, at), mode: {type: 'stop'}}, line, at);
	return {...reply, linear: {...reply.linear, state: asOneStep(state, reply.linear.state, at)}};
}

function asOneStep(before: State, after: State, at: number): State {
	const spotOf = ({focus, buffer}: State) => ({path: focus, caret: caretOf(buffer)});
	const change = {before: spotOf(before), after: spotOf(after), kind: 'other', at, typed: ''} as const;
	return {...after, history: remember(before.history, before.plan.text, {...change, text: after.plan.text})};
}

/* The next question, another item of what ends here, or the review. */
function advance({state, mode}: Linear): Linear {
	const stops = questionsOf(state);
	const scope = mode.type === 'another' ? mode.path.slice(0, -1) : scopeOf(state);
	const next = stops[stops.findLastIndex(({path}) => isWithin(path, scope)) + 1];
	const another = anotherItem(state, scope, next);
	if (another) return {state, mode: {type: 'another', path: another}};
	return next ? openLinear(focusOn(state, next.path)) : {state, mode: {type: 'review', isShort: false}};
}

/* What is done with: the field, or the list when all that is left of it is blank. */
function scopeOf({plan, focus}: State): Path {
	const item = itemAt(plan, focus);
	const [own, ...later] = item?.sequence.items.slice(item.index) ?? [];
	if (!item || !own || item.sequence.kind === 'group') return focus;
	const {sequence} = item;
	const isBlank = (one: ItemPlace) => isBlankItem(plan, sequence, one);
	if (!isBlank(own)) return focus;
	return later.every(isBlank) ? sequence.path : own.path;
}

/* Where a new item would stand in the innermost sequence around `scope` that ends before `next`, if its last one says something. */
function anotherItem({plan}: State, scope: Path, next: Stop | undefined): Path | undefined {
	for (let length = scope.length - 1; length > 0; length--) {
		const path = scope.slice(0, length);
		const place = findPlace(plan.places, path);
		if (place?.type !== 'sequence') continue;
		if (next && isWithin(next.path, path)) return undefined;
		const last = place.items.at(-1);
		if (last && !isBlankItem(plan, place, last)) return [...path, place.items.length];
	}
	return undefined;
}

function back(linear: Linear): Reply | undefined {
	const {state, mode} = linear;
	const here = openLinear(state);
	if (mode.type !== 'stop' && here.mode.type === 'stop') return stay(here);
	const stops = questionsOf(state);
	const index = stops.findIndex(({path}) => isSamePath(path, state.focus));
	const group = state.focus.slice(0, -1);
	const stop = index === -1 ? stops.findLast(({path}) => isWithin(path, group)) : stops[index - 1];
	return stop && stay(openLinear(focusOn(state, stop.path)));
}

function skipSection({state}: Linear): Reply {
	const {index} = currentSection(state);
	const [next] = sectionsOf(state)
		.slice(index + 1)
		.flatMap(stopsOf);
	return stay(next ? openLinear(focusOn(state, next.path)) : {state, mode: {type: 'review', isShort: false}});
}

function answerSections({state, mode}: Linear, word: string): Reply {
	if (word === '') return stay(openLinear(state));
	const section = reachable(state)[Number(word) - 1];
	const [first] = section ? stopsOf(section) : [];
	return first ? stay(openLinear(focusOn(state, first.path))) : stay({state, mode}, `There is no section ${word}.`);
}

function problemsIn(state: State) {
	return reviewEntries(state).flatMap(entry => (entry.type === 'problem' ? [entry.problem] : []));
}

function reviewLines(state: State): string[] {
	const problems = problemsIn(state);
	const blanks = reviewEntries(state).find(({type}) => type === 'policy');
	const count = blanks?.type === 'policy' ? blanks.blanks : 0;
	return [
		'Review',
		problems.length === 0 ? 'No problems.' : 'Problems:',
		...problems.map(({message}, index) => `  ${index + 1}. ${message}`),
		`Blank sections (${count}):`,
		...policies.map(({policy, title}, index) => {
			return `  ${problems.length + index + 1}. ${title}${policy === state.policy ? ' (now)' : ''}`;
		}),
	];
}

function writeLines(state: State): string[] {
	const {file} = state.setting;
	const change = reviewEntries(state).find(({type}) => type === 'changes');
	const {added, removed} = change?.type === 'changes' ? change : {added: 0, removed: 0};
	const words = added + removed === 0 ? 'Nothing changes in it' : `Lines added: ${added}, removed: ${removed}`;
	return [`${words}.`, `Write ${file}? (yes/no)`];
}

function answerReview(linear: Linear, word: string): Reply {
	const {state} = linear;
	if (/^y(?:es)?$/i.test(word)) {
		return stay({...linear, state: {...state, outcome: {type: 'write', policy: state.policy}}});
	}
	if (/^(?:no?)?$/i.test(word)) return stay(openLinear(state), 'Not written. /quit leaves, and the draft is kept.');
	const problems = problemsIn(state);
	const index = Number(word) - 1;
	const problem = problems[index];
	if (problem) return stay(openLinear(focusOn(state, problem.path)), problem.message);
	const chosen = policies[index - problems.length];
	if (chosen) return stay({...linear, state: {...state, policy: chosen.policy}});
	return stay(linear, 'Answer yes, no, or with a number of the review.');
}

type Command = {
	readonly words: readonly string[];
	readonly title: string;
	readonly modes: ReadonlyArray<Mode['type']>;
	readonly run: (linear: Linear, at: number) => Reply | undefined;
	/** What is said where it does not apply. */
	readonly otherwise: string;
};

const anywhere = ['stop', 'another', 'sections', 'review'] as const;
const atStop = ['stop'] as const;

function obey({modes, run, otherwise}: Command, linear: Linear, word: string, at: number): Reply {
	if (!modes.includes(linear.mode.type)) return stay(linear, `${word} needs a field.`);
	return run(linear, at) ?? stay(linear, otherwise);
}

const edit =
	(run: Edit, said?: string) =>
	({state}: Linear, at: number): Reply | undefined => {
		const edited = run(state, at);
		return edited && stay(openLinear(edited), ...(said === undefined ? [] : [said]));
	};

const inMode =
	(mode: Mode) =>
	({state}: Linear): Reply =>
		stay({state, mode});

const commands: readonly Command[] = [
	{words: ['<', '/back'], title: 'back one question', modes: anywhere, run: back, otherwise: 'This is the first question.'},
	{words: ['>', '/next'], title: 'the next section', modes: anywhere, run: skipSection, otherwise: ''},
	{
		words: ['+', '/add'],
		title: 'a new item of the list, table or group here',
		modes: ['stop', 'another'],
		run: addItem,
		otherwise: 'Nothing can be added here.',
	},
	{
		words: ['-', '/remove'],
		title: 'removes this item',
		modes: atStop,
		run: edit(dropItem, 'Removed. /undo brings it back.'),
		otherwise: 'This is in no item.',
	},
	{
		words: ['/up'],
		title: 'moves this item up',
		modes: atStop,
		run: edit((state, at) => shiftItem(state, -1, at), 'Moved up.'),
		otherwise: 'No item is before this one.',
	},
	{
		words: ['/down'],
		title: 'moves this item down',
		modes: atStop,
		run: edit((state, at) => shiftItem(state, 1, at), 'Moved down.'),
		otherwise: 'No item is behind this one.',
	},
	{
		words: ['/copy'],
		title: 'a copy of this item behind it',
		modes: atStop,
		run: edit(copyItem, 'Copied; this is the copy.'),
		otherwise: 'This is in no item.',
	},
	{
		words: ['/clear'],
		title: 'makes the answer blank',
		modes: atStop,
		run: edit((state, at) => (bufferValue(state.buffer) === '' ? undefined : choose(state, '', at)), 'Cleared.'),
		otherwise: 'It is blank already.',
	},
	{
		words: ['/open'],
		title: 'marks the answer as an open question, or no longer',
		modes: atStop,
		run: edit(markQuestion),
		otherwise: 'There is no answer to mark.',
	},
	{
		words: ['/lines'],
		title: 'several lines as the answer, until a dot alone',
		modes: atStop,
		run: readLines,
		otherwise: 'One line is all that can stand here.',
	},
	{
		words: ['/edit'],
		title: 'this answer in $EDITOR',
		modes: atStop,
		run: edit((state, at) => runCommand('openEditor', state, at)),
		otherwise: 'There is no text to edit.',
	},
	{
		words: ['/undo'],
		title: 'takes the last change back',
		modes: anywhere,
		run: edit((state, at) => runCommand('undo', state, at), 'Undone.'),
		otherwise: 'There is nothing to undo.',
	},
	{
		words: ['/redo'],
		title: 'makes it again',
		modes: anywhere,
		run: edit((state, at) => runCommand('redo', state, at), 'Redone.'),
		otherwise: 'There is nothing to redo.',
	},
	{words: ['/sections'], title: 'all sections, to go to one', modes: anywhere, run: inMode({type: 'sections'}), otherwise: ''},
	{
		words: ['/preview'],
		title: 'the text that would be written',
		modes: anywhere,
		run: linear => stay(linear, ...finishedText(linear.state).split(/\r\n|\r|\n/)),
		otherwise: '',
	},
	{
		words: ['/review'],
		title: 'problems and changes, then write',
		modes: anywhere,
		run: inMode({type: 'review', isShort: false}),
		otherwise: '',
	},
	{words: ['/write'], title: 'write', modes: anywhere, run: inMode({type: 'review', isShort: true}), otherwise: ''},
	{words: ['?', '/help'], title: 'this list', modes: anywhere, run: linear => stay(linear, ...helpLines()), otherwise: ''},
	{
		words: ['/quit'],
		title: 'leaves; the draft is kept',
		modes: anywhere,
		run: (linear, at) => stay(leave(linear, at)),
		otherwise: '',
	},
];

function addItem({state, mode}: Linear, at: number): Reply | undefined {
	const added = mode.type === 'another' ? withItem(state, mode.path, at) : newItem(state, at);
	return added && stay(openLinear(added));
}

function readLines({state}: Linear): Reply | undefined {
	const stop = currentStop(state);
	if (stop?.type !== 'field' || stop.kind === 'choice' || isOneLine(stop)) return undefined;
	return stay({state, mode: {type: 'lines', text: undefined}}, 'A line with nothing but a dot ends the answer.');
}

function helpLines(): string[] {
	return [
		'Enter keeps an answer and goes on. Text replaces it, a number picks from a list.',
		'A backslash at the start takes the rest as it is: \\- is a dash, \\2 the digit.',
		...commands.map(({words, title}) => `  ${words.join(' or ')}: ${title}`),
	];
}
