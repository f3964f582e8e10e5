/* What is printed before a line is read. */

import {itemName} from '../../plan/item-name.ts';
import {type FieldKind, findPlace, isSamePath, type Path} from '../../plan/place.ts';
import {readValue} from '../../plan/plan.ts';
import type {Change} from '../../plan/review/changes.ts';
import {comparable} from '../../template/key.ts';
import {nameOf} from '../../template/name.ts';
import {fold} from '../../template/template.ts';
import {coachLine, exampleFor, hintOf} from '../coach.ts';
import {boxHere} from '../commands/item-edits.ts';
import {type Progress, problemsAt, progressOf, remarkOn, ticksOf} from '../findings.ts';
import {compareTexts, type Side} from '../judging/comparison.ts';
import {count} from '../judging/judging.ts';
import {changesAt, changesOf, notesAt} from '../judging/told.ts';
import {changeWord} from '../layout/change-rows.ts';
import {noteLead} from '../layout/judging-block.ts';
import {isTaken, type Offers} from '../offer.ts';
import {walkOf} from '../only.ts';
import {menuEntries} from '../overlays/menu.ts';
import {conflictPlace, shownConflict} from '../overlays/merging.ts';
import {
	fateWords,
	gapEntries,
	isChosen,
	type PolicyChoice,
	type ReviewEntry,
	reviewEntries,
} from '../overlays/review.ts';
import {tallyLines} from '../overlays/verdict.ts';
import {currentSection, currentStop, type State, sectionsOf} from '../state.ts';
import {addStop, type FormSection, type Stop, stopsOf} from '../stop.ts';
import {bufferValue} from '../text/buffer.ts';
import {capital, displayText, truncate} from '../text/display.ts';
import {countedQuestions, type Linear, type Prompt} from './linear.ts';
import {optionsAt, sequenceSpec} from './options.ts';
import {partsAround, titleOf} from './title.ts';

/** What is said once, before the first question. */
export function greeting(state: State): readonly string[] {
	const {file, base} = state.setting;
	if (state.judging) return judgingGreeting(state);
	return printed([
		`${file}, ${base === null ? 'a new file' : 'which exists'}: ${countedQuestions(state).length} questions${state.isOnlyGaps ? `, the ${walkOf(state).name} only` : ''}.`,
		`Template: ${state.setting.template.name}; /template changes it.`,
		'Enter keeps and goes on, < goes back, a number picks, ? lists the commands.',
	]);
}

function judgingGreeting(state: State): readonly string[] {
	const {base} = state.judging ?? {};
	const changes = changesOf(state).length;
	const since = base
		? `${changes === 0 ? 'no change' : count(changes, 'change')} since ${base.name}`
		: 'nothing to compare with';
	return printed([
		`${state.setting.file}, to review: ${countedQuestions(state).length} fields, ${since}.`,
		'Enter keeps and goes on, /change goes to the next change, /note and /ask leave one, /review ends, ? lists the commands.',
	]);
}

/** What to print before a line is read. The section is told unless `before` was in it. */
export function question({state, prompt}: Linear, before?: Linear): readonly string[] {
	const message = state.message === '' ? [] : [state.message];
	return printed([...message, ...asked(state, prompt, before)]);
}

function asked(state: State, prompt: Prompt, before: Linear | undefined): readonly string[] {
	switch (prompt.type) {
		case 'stop':
			return [...headingLines(state, before), '', ...stopLines(state)];
		case 'another':
			return [...headingLines(state, before), '', ...anotherLines(state, prompt.path)];
		case 'lines':
			return [];
		case 'sections':
			return sectionLines(state);
		case 'templates':
			return ['', ...templateLines(state)];
		case 'newSections':
			return ['', ...newSectionLines(state)];
		case 'review':
			return ['', ...reviewLines(state, prompt.isShort)];
		case 'note':
			return noteAsked(state);
		case 'verdict':
			return ['', ...verdictLines(state)];
		case 'consent':
			return ['', ...consentLines(state)];
		case 'merge':
			return ['', ...mergeLines(state)];
	}
}

/** Lines as they may be printed: nothing of a plan reaches the terminal as it is, for it could steer it. */
export function printed(lines: readonly string[]): string[] {
	return lines.flatMap(line => line.split('\n')).map(displayText);
}

function headingLines(state: State, before: Linear | undefined): string[] {
	const {section, index} = currentSection(state);
	if (before && isSamePath(currentSection(before.state).section.path, section.path)) return [];
	const optional = section.isOptional ? ', optional' : '';
	const stop = currentStop(state);
	const isSaid = stop !== undefined && coachLine(state.plan, stop) === fold(section.help);
	return [
		'',
		`Section ${index + 1} of ${sectionsOf(state).length}: ${section.name}${optional}`,
		...(isSaid ? [] : told(section.help)),
	];
}

function told(words: string): string[] {
	const folded = fold(words);
	return folded === '' ? [] : [folded];
}

function stopLines(state: State): string[] {
	const stop = currentStop(state);
	if (!stop) return [];
	const all = countedQuestions(state);
	const number = all.findIndex(({path}) => isSamePath(path, stop.path)) + 1;
	const title = titleOf(state, stop);
	const value = bufferValue(state.buffer);
	const options = optionsAt(state, stop);
	const isListed = options.offers.some(offer => offer.value === value);
	return [
		`${number} of ${all.length}: ${title}${tickOf(state)}${asking[stop.type === 'field' ? stop.kind : 'text'].manner}`,
		...hintLines(state, stop, title),
		...(isListed || value === '' ? [] : valueLines('Now', value)),
		...optionLines(options, value),
		...problemLines(state, stop.path),
		...judgingLines(state, stop),
	];
}

/* What changed there, and the notes on it. */
function judgingLines(state: State, stop: Stop): string[] {
	const name = state.judging?.base?.name ?? '';
	const changes = changesAt(state, stop.path).flatMap(change => [
		`${capital(changeWord(change))} since ${name}.`,
		...beforeLines(change),
	]);
	return [...changes, ...notesAt(state, stop.path).map(placed => `${noteLead(placed)}${placed.note.text}`)];
}

/* What stood there; of a long text that changed each part that differs, as it was and as it is. */
function beforeLines({type, before, after}: Change): string[] {
	if (type !== 'changed' && type !== 'removed') return [];
	if (type === 'removed' || before.length < longText) return valueLines('Before', before || '(blank)');
	return compareTexts(before, after).flatMap(hunk =>
		hunk.type === 'same'
			? []
			: [...valueLines('Before', excerptOf(hunk.before)), ...valueLines('Now', excerptOf(hunk.after))],
	);
}

const longText = 300;
const wordsAround = 60;

/* The words that differ, with some around them. */
function excerptOf(side: Side | undefined): string {
	if (!side || side.text.trim() === '') return '(nothing)';
	const {text, marks} = side;
	const [first, last] = [marks[0], marks.at(-1)];
	if (!first || !last) return text.replace(/^\n+|\n+$/g, '');
	const from = Math.max(0, text.lastIndexOf(' ', first.from - wordsAround) + 1);
	const end = text.indexOf(' ', last.to + wordsAround);
	return `${from > 0 ? '…' : ''}${text.slice(from, end === -1 ? undefined : end)}${end === -1 ? '' : '…'}`;
}

function noteAsked({overlay}: State): string[] {
	if (overlay?.type !== 'note') return [];
	const about = overlay.quote === undefined ? '' : ` on “${truncate(overlay.quote.replace(/\s+/g, ' '), 60)}”`;
	const old = bufferValue(overlay.query);
	const now = old === '' ? '' : ` Now: “${old}”. A dash alone takes it away.`;
	return [`The words of the ${overlay.kind}${about}; Enter alone leaves it.${now}`];
}

function verdictLines(state: State): string[] {
	return [...tallyLines(state), 'a approves, s sends back, Enter goes on.'];
}

function tickOf(state: State): string {
	const box = boxHere(state);
	if (!box) return '';
	return readValue(state.plan, box) === '' ? ' [ ]' : ' [x]';
}

/* How a kind is answered, and whether its hint says more than its alternatives. */
const asking = {
	text: {manner: '', isHinted: true},
	choice: {manner: '', isHinted: false},
	prose: {manner: ' (several lines, until a dot alone)', isHinted: true},
	code: {manner: ' (lines of code, until a dot alone)', isHinted: true},
	box: {manner: '', isHinted: false},
} satisfies Record<FieldKind, {readonly manner: string; readonly isHinted: boolean}>;

function anotherLines(state: State, path: Path): string[] {
	const spec = sequenceSpec(state.plan, path);
	const name = spec ? itemName(spec) : 'item';
	const where = partsAround(state, path).slice(0, -1);
	const asking = [...where, `another ${name}`].join(', ');
	const stop = spec && addStop(spec, path.slice(0, -1), Number(path.at(-1)));
	return [`${capital(asking)}? Enter goes on without.`, ...(stop ? optionLines(optionsAt(state, stop), '') : [])];
}

/*
What belongs here, and an example until something is said. Where there is none the template's words, if they say more than the name: not
`Test area 1` for the first test area.
*/
function hintLines({plan, buffer}: State, stop: Stop, title: string): string[] {
	const line = coachLine(plan, stop);
	const isHinted = stop.type === 'add' || asking[stop.kind].isHinted;
	const example = isHinted ? exampleFor(stop) : '';
	if (example !== '') return [...told(line), ...(bufferValue(buffer) === '' ? told(`For example: ${example}`) : [])];
	const hint = isHinted ? hintOf(plan, stop) : '';
	const names = [stop.name, title.split(', ').at(-1) ?? ''].map(name => comparable(nameOf(name)));
	const isSaid = names.includes(comparable(nameOf(hint))) || fold(hint) === line;
	return [...(isSaid ? [] : told(hint)), ...told(line)];
}

const mostLines = 20;
const mostCells = 2000;

function valueLines(name: string, value: string): string[] {
	const lines = value.split('\n');
	const shown = lines.slice(0, mostLines).map(line => truncate(line, mostCells));
	if (lines.length === 1) return [`${name}: ${shown[0]}`];
	const more = lines.length - shown.length;
	return [`${name}:`, ...shown.map(line => `  ${line}`), ...(more > 0 ? [`  … and ${count(more, 'line')} more`] : [])];
}

function optionLines(options: Offers, value: string): string[] {
	const lines = options.offers.map(offer => {
		const mark = isTaken(value, offer, options) ? ' (now)' : '';
		const detail = offer.detail === '' ? '' : `: ${fold(offer.detail)}`;
		return fold(offer.value) + mark + detail;
	});
	const told =
		options.proposer === '' ? [] : [`Proposed by ${options.proposer}; a number takes one, /cancel puts them away:`];
	return [...told, ...numbered(lines)];
}

/** What is wrong at `path`. */
export function problemLines(state: State, path: Path): string[] {
	return problemsAt(state, path).map(({message}) => `Problem: ${message}`);
}

/** What is weak about the answer at `path`, which was left. */
export function remarkLines(state: State, path: Path): string[] {
	const place = findPlace(state.plan.places, path);
	const remark = place?.type === 'field' ? remarkOn(state, place) : undefined;
	return remark === undefined ? [] : [`Remark: ${remark}`];
}

const progressWords = {
	empty: 'blank',
	partial: 'begun',
	done: 'done',
	problem: 'has a problem',
	plain: '',
} satisfies Record<Progress, string>;

function sectionLines(state: State): string[] {
	const names = askedSections(state).map(section => {
		const {done, all} = ticksOf(state, section);
		const ticks = all === 0 ? '' : `${done} of ${all} ticked`;
		const far = [progressWords[progressOf(state, section)], ticks].filter(Boolean).join(', ');
		return [section.name, far].filter(Boolean).join(': ');
	});
	return ['', 'Sections', ...numbered(names), 'A number goes there, Enter stays.'];
}

function templateLines({overlay, setting}: State): string[] {
	if (overlay?.type !== 'templates') return [];
	const names = overlay.choices.map(({id, name}) => capital(name) + (id === setting.template.id ? ' (now)' : ''));
	return ['Read the plan with:', ...numbered(names), 'A number takes one, Enter stays.'];
}

function newSectionLines(state: State): string[] {
	const names = menuEntries(state).map(({title, detail}) => `${title} (${detail})`);
	return ['Add a section:', ...numbered(names), 'A number adds one, Enter stays.'];
}

/** The sections that have a question. */
export function askedSections(state: State): readonly FormSection[] {
	return sectionsOf(state).filter(section => stopsOf(section).length > 0);
}

function reviewLines(state: State, isShort: boolean): string[] {
	const entries = reviewEntries(state);
	const left = gapEntries(entries);
	const choices = policiesIn(entries);
	const whole = [
		'Review',
		left.length === 0 ? 'Nothing is left to do.' : 'Left to do, and what becomes of it when written:',
		...numbered(left.map(({gap, fate}) => `${gap.message} ${capital(fateWords(fate))}.`)),
		...(choices.length > 0 ? ['What to do with blank fields:'] : []),
		...numbered(
			choices.map(choice => choice.title + (isChosen(state, choice) ? ' (now)' : '')),
			left.length,
		),
	];
	const short = [`Left to do: ${left.length}. /review lists it.`];
	return [...(isShort ? short : whole), ...entries.flatMap(changeLines), `Write ${state.setting.file}? (yes/no)`];
}

/** What can be done with blank fields, where that makes a difference. */
export function policiesIn(entries: readonly ReviewEntry[]): readonly PolicyChoice[] {
	return entries.flatMap(entry => (entry.type === 'policy' ? entry.choices : []));
}

function consentLines({overlay}: State): string[] {
	if (overlay?.type !== 'consent') return [];
	const {heading, lines, yes} = overlay.ask;
	return [...lines, '', `${heading} Answer yes (${yes.toLowerCase()}) or no.`];
}

function mergeLines(state: State): string[] {
	const shown = shownConflict(state);
	if (!shown) return [];
	const {conflict, index, count} = shown;
	const side = (name: string, text = '') => valueLines(name, text.replace(/\r\n?/g, '\n').trim() || '(nothing)');
	return [
		`Both changed ${conflictPlace(state, conflict.path)} (${index + 1} of ${count}).`,
		...side('Before', conflict.base),
		...side('  1. Mine', conflict.mine),
		...side('  2. Theirs, in the file', conflict.theirs),
		...(conflict.canBeBoth ? ['  3. Both'] : []),
		'A number takes one, < goes back, Enter leaves it for later.',
	];
}

function numbered(lines: readonly string[], after = 0): string[] {
	return lines.map((line, index) => `  ${after + index + 1}. ${line}`);
}

function changeLines(entry: ReviewEntry): string[] {
	if (entry.type !== 'changes') return [];
	const {added, removed} = entry;
	return [added + removed === 0 ? 'Nothing changes in the file.' : `Lines added: ${added}. Lines removed: ${removed}.`];
}
