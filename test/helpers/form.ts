import type {Plan} from '../../source/plan/place.ts';
import {newPlan, readPlan} from '../../source/plan/plan.ts';
import {readSpec} from '../../source/plan/spec/spec.ts';
import {parseTemplate} from '../../source/template/read-template.ts';
import type {Sidecar} from '../../source/template/sidecar.ts';
import {openJudging} from '../../source/wizard/judging/open-judging.ts';
import {bindings} from '../../source/wizard/keymap.ts';
import type {Block, Row} from '../../source/wizard/layout/block.ts';
import {formBlock} from '../../source/wizard/layout/form-layout.ts';
import {createState} from '../../source/wizard/open-state.ts';
import type {Setting, Size, State} from '../../source/wizard/state.ts';
import {type FormEvent, update} from '../../source/wizard/update.ts';
import {shipped} from '../plan/shipped.ts';

const text = `# Login

## Non-Functional Requirements

- Answers within 50 ms

${'Some more words.\n\n'.repeat(30)}## Success Metrics

- Locked accounts per day

## Open Questions

- Who may unlock?
`;

const {offers, starts} = readSpec(readPlan(parseTemplate(''), text));
const spec = {file: 'spec.md', text, offers, starts};

const template = {id: 'technical-plan', name: 'technical plan'};

/** A form over a new plan of the shipped template, or over `text`. */
export function openForm(text?: string, size = {columns: 100, rows: 30}): State {
	return formOf(text === undefined ? newPlan(shipped) : readPlan(shipped, text), text ?? null, template, size);
}

const none = parseTemplate('');

/** A form over a document without a template. */
export function openDocument(text: string, size = {columns: 100, rows: 30}): State {
	return formOf(readPlan(none, text), text, {id: 'none', name: 'no template'}, size);
}

/** A form over a new plan of another template. */
export function openTemplate(markdown: string, size = {columns: 100, rows: 30}, sidecar: Sidecar = {}): State {
	return formOf(newPlan(parseTemplate(markdown, sidecar)), null, {id: 'own', name: 'own'}, size);
}

/** A form over `text`, read with another template. */
export function openWith(markdown: string, text: string, size = {columns: 100, rows: 30}): State {
	return formOf(readPlan(parseTemplate(markdown), text), text, {id: 'own', name: 'own'}, size);
}

/** A form in which `text` is judged, compared with `before`. */
export function openReviewed(before: string | undefined, text: string, size = {columns: 100, rows: 30}): State {
	const bases = before === undefined ? [] : [{text: before, name: 'HEAD'}];
	return openJudging(openDocument(text, size), bases, {notes: [], seen: []}, false);
}

function formOf(plan: Plan, base: string | null, named: Setting['template'], size: Size): State {
	return createState({plan, setting: {file: 'plan.md', base, spec, template: named, bindings}, size});
}

let clock = 0;

/** One event; the clock goes on by a tenth of a second, or by `pause` milliseconds. */
export function send(state: State, event: FormEvent, pause = 100): State {
	clock += pause;
	return update(state, event, clock);
}

export function press(state: State, ...keys: readonly string[]): State {
	return keys.reduce((current, key) => send(current, {type: 'key', key}), state);
}

/** Types letter by letter, as a person does. */
export function type(state: State, text: string): State {
	return [...text].reduce((current, letter) => send(current, {type: 'text', text: letter}), state);
}

export function paste(state: State, text: string): State {
	return send(state, {type: 'paste', text});
}

/** Goes to a field or section by the menu. */
export function goTo(state: State, query: string): State {
	return press(send(press(state, 'ctrl+p'), {type: 'text', text: query}), 'enter');
}

/** A row as text. */
export function rowText(row: Row): string {
	return row.map(({text}) => text).join('');
}

/** Rows as text, without the blanks at their ends. */
export function rowsText(rows: readonly Row[]): string {
	return rows.map(row => rowText(row).trimEnd()).join('\n');
}

/** Rows as they look: what has a tone stands in braces behind it, plain text and blanks stand as they are. */
export function looks(rows: readonly Row[]): string[] {
	return rows.map(row =>
		row.map(({text, tone}) => (tone === 'plain' || text.trim() === '' ? text : `{${tone}:${text}}`)).join(''),
	);
}

/** The rows of a block, all drawn. */
export function blockRows({height, draw}: Block): readonly Row[] {
	return Array.from({length: height}, (_, index) => draw(index));
}

/** The current section as it looks. */
export function formLooks(state: State): string[] {
	return looks(blockRows(formBlock(state)));
}

/** The next places one after the other: the rows that say where the caret is, and its row and column. */
export function walk(state: State, count: number): string[][] {
	const {caret} = formBlock(state);
	const here = [...formLooks(state).filter(row => row.includes('{accent:')), `${caret?.row}:${caret?.column}`];
	return count === 1 ? [here] : [here, ...walk(press(state, 'tab'), count - 1)];
}

/** A form over a text that is read by another template. */
export function openRead(markdown: string, text: string, size = {columns: 60, rows: 30}, sidecar?: Sidecar): State {
	return formOf(readPlan(parseTemplate(markdown, sidecar), text), text, {id: 'own', name: 'own'}, size);
}

/** The current section as text. */
export function formText(state: State): string {
	return rowsText(blockRows(formBlock(state)));
}
