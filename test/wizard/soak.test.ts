import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {expect, test} from 'vitest';
import {fill, finish, newPlan, readPlan} from '../../source/index.ts';
import {findPlace} from '../../source/plan/place.ts';
import {withText} from '../../source/plan/plan.ts';
import {bodyRows} from '../../source/wizard/columns.ts';
import {emptyHistory, readHistory} from '../../source/wizard/history.ts';
import {rowWidth} from '../../source/wizard/layout/block.ts';
import {helpRow, keysRow} from '../../source/wizard/layout/footer.ts';
import {formBlock, topRow} from '../../source/wizard/layout/form-layout.ts';
import {headerRow, sectionsRow} from '../../source/wizard/layout/frame.ts';
import {createState, draftOf} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {openForm, press} from '../helpers/form.ts';
import {often} from '../helpers/often.ts';
import {randomFrom} from '../helpers/random.ts';
import {goOn, randomEvent} from '../helpers/random-keys.ts';
import {sample} from '../plan/sample.ts';
import {shipped} from '../plan/shipped.ts';

const keys = often(1000, 100_000);
const round = 100;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heap(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

const unknown = '\n\n## Rollout\n\n* x\n* y\n\n**Owner**: nobody\n\n| a | b | c |\n|--|--|--|\n|1|2|3|\n';

const texts: readonly (string | undefined)[] = [
	undefined,
	`${finish(fill(newPlan(shipped), sample), {policy: 'omit'})}${unknown}`,
	`# Plan${unknown}`.replaceAll('\n', '\r\n'),
];

/* Only the lines of the field that is typed into change, where other fields have no part in it. */
function expectLocal(before: State, after: State): void {
	const place = findPlace(before.plan.places, before.focus);
	if (place?.type !== 'field' || place.frame.type === 'cell') return;
	const old = before.plan.text;
	// A fence is longer than those inside it.
	const {frame} = place;
	const [start, end] = frame.type === 'plain' ? [place.start, place.to] : [frame.from, frame.to];
	const from = old.lastIndexOf('\n', Math.min(start, place.start) - 1) + 1;
	const to = old.indexOf('\n', Math.max(end, place.to, place.from));
	expect(after.plan.text.startsWith(old.slice(0, from))).toBe(true);
	expect(to === -1 || after.plan.text.endsWith(old.slice(to))).toBe(true);
}

function expectDrawn(state: State): void {
	const {columns} = state.size;
	const block = formBlock(state);
	const top = topRow(block, bodyRows(state.size));
	const shown = Math.min(bodyRows(state.size), block.height - top);
	const body = Array.from({length: shown}, (_, index) => block.draw(top + index));
	const frame = [headerRow(state), helpRow(state), keysRow(state), ...(columns < 100 ? [sectionsRow(state)] : [])];
	for (const row of [...body, ...frame]) {
		expect(rowWidth(row), row.map(({text}) => text).join('')).toBeLessThanOrEqual(columns);
	}
}

/* What a draft keeps is enough to be where one was. */
function expectKept(state: State): void {
	const {text, stop, caret, typed, history} = draftOf(state);
	const {plan, setting, size} = state;
	const opened = plan.opened === undefined ? newPlan(shipped) : readPlan(shipped, plan.opened);
	const again = createState({
		plan: withText(opened, text),
		setting,
		size,
		focus: JSON.parse(stop),
		caret,
		typed,
		history: readHistory(JSON.parse(JSON.stringify(history.past))),
	});
	expect(draftOf(again)).toMatchObject({text, stop, caret, typed});
}

/* Back to the first text of the round, and forth to its last. */
function expectUndone(first: State, last: State): void {
	let state = press(last, 'escape', 'escape');
	const end = state.plan.text;
	// Some may have been taken back already.
	const undone = state.history.future.length;
	while (state.history.past.length > 0) state = press(state, 'ctrl+z');
	expect(state.plan.text).toBe(first.plan.text);
	while (state.history.future.length > undone) state = press(state, 'ctrl+y');
	expect(state.plan.text).toBe(end);
}

function isTyping(state: State, after: State): boolean {
	const key = state.focus.at(-1);
	const isNamed = ['title', 'option', 'decision', 'components', 'dependencies'].includes(String(key));
	return !state.overlay && !isNamed && after.focus === state.focus && after.plan !== state.plan;
}

test(`${keys} random keys break no law, and memory stays flat`, () => {
	const random = randomFrom(keys);
	let state = openForm();
	let first = state;
	let at = 0;
	let early = 0;
	let late = 0;
	for (let count = 0; count < keys; count++) {
		if (count % round === 0) {
			if (count > 0) expectUndone(first, state);
			// Now and then from the beginning, else from what has become of it.
			const isFresh = count % (round * 4) === 0;
			const begun = isFresh ? openForm(texts[(count / round / 4) % texts.length]) : state;
			first = {...begun, history: emptyHistory, overlay: undefined};
			state = first;
			// Compared where the plans are of one size.
			if (isFresh) late = heap();
			if (isFresh && count <= Math.max(keys / 10, round * 5)) early = late;
		}
		const event = randomEvent(random);
		at += random() * 400;
		try {
			const next = goOn(state, event, at);
			if (event.type === 'text' && isTyping(state, next)) expectLocal(state, next);
			if (count % 10 === 0) expectDrawn(next);
			if (count % 50 === 0) expectKept(next);
			state = next;
		} catch (error) {
			const where = `at key ${count}, ${JSON.stringify(event)} in ${JSON.stringify(state.focus)}`;
			throw new Error(`${where}: ${error}\n${state.plan.text}`, {cause: error});
		}
	}
	expect(late).toBeLessThan(early * 1.5);
}, 1_800_000);

test(`the undo history of ${keys} keys is bounded`, () => {
	let state = openForm('# Technical Plan: A\n');
	for (let count = 0; count < keys; count++) {
		state = goOn(state, {type: 'text', text: count % 2 === 0 ? 'x' : ' '}, count * 2000);
		if (count % 2 === 1) state = goOn(state, {type: 'key', key: 'ctrl+w'}, count * 2000);
	}
	expect(state.history.past.length).toBeLessThanOrEqual(1000);
	state = goOn(state, {type: 'key', key: 'pagedown'}, 0);
	for (let count = 0; count < 30; count++) {
		state = goOn(state, {type: 'paste', text: 'x'.repeat(500_000)}, count * 2000);
		state = goOn(state, {type: 'key', key: 'ctrl+u'}, count * 2000);
	}
	const size = state.history.past.reduce((sum, {undo, redo}) => sum + undo.text.length + redo.text.length, 0);
	expect(size).toBeLessThan(5_000_000);
}, 600_000);
