/* What is told of a change is what was changed, in whatever text. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	insertItem,
	moveItem,
	type Path,
	type Plan,
	parseTemplate,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {fieldsIn, findPlace, isSectionHeading, pathText, sequencesIn} from '../../../source/plan/place.ts';
import {valueAt} from '../../../source/plan/plan.ts';
import {changedSince, digestsOf} from '../../../source/plan/review/approval.ts';
import {changesBetween} from '../../../source/plan/review/changes.ts';
import {noteAt, placeNotes} from '../../../source/plan/review/notes.ts';
import {isSearching, runs} from '../../helpers/runs.ts';
import {hostileDocument} from '../hostile-document.ts';
import {samplePlan} from '../sample-plan.ts';
import {shipped} from '../shipped.ts';
import {hostile, plans} from './plans.ts';

const own = parseTemplate('');
const documents = hostileDocument(shipped.text);
const templates = {'the shipped template': shipped, none: own};

const told = (base: Plan, plan: Plan) => changesBetween(base, plan).map(({type, path}) => `${type} ${pathText(path)}`);

test.each(Object.entries(templates))(
	'a text against itself has no changes, and is as it was approved: %s',
	(_, template) => {
		fc.assert(
			fc.property(documents, text => {
				const plan = readPlan(template, text);
				expect(changesBetween(plan, readPlan(template, text))).toEqual([]);
				expect(
					changedSince(
						digestsOf(plan, one => one),
						readPlan(template, text),
						one => one,
					),
				).toEqual([]);
			}),
			{numRuns: runs()},
		);
	},
);

test.each(Object.entries(templates))(
	'two texts that say different words have a change, each with a line of the text: %s',
	(_, template) => {
		const wordsIn = (text: string) => text.replace(/[^\p{L}]+/gu, ' ').trim();
		fc.assert(
			fc.property(documents, documents, (before, after) => {
				const [base, plan] = [readPlan(template, before), readPlan(template, after)];
				const changes = changesBetween(base, plan);
				if (wordsIn(before) !== wordsIn(after)) expect(changes).not.toEqual([]);
				const lines = after.split(/\r\n?|\n/).length;
				for (const {line} of changes) expect(line >= 1 && line <= lines).toBe(true);
				const paths = [...fieldsIn(base.places)].map(({path}) => path);
				const notes = paths.map(path => noteAt(base, path, 'note', 'Why?'));
				for (const path of [...placeNotes(plan, notes), ...placeNotes(plan, notes, base)])
					if (path) expect(findPlace(plan.places, path)).toBeDefined();
				expect(changes.map(({line}) => line)).toEqual(changes.map(({line}) => line).toSorted((a, b) => a - b));
			}),
			{numRuns: runs()},
		);
	},
);

const sampled = {shipped: readPlan(shipped, samplePlan), own: readPlan(own, samplePlan)};

test.each(Object.entries({...plans, ...sampled}))('a field that was set is the one change: %s', (_, plan) => {
	const fields = [...fieldsIn(plan.places)].filter(({kind}) => kind !== 'box');
	if (fields.length === 0) return;
	fc.assert(
		fc.property(fc.constantFrom(...fields), hostile, (field, value) => {
			const {path} = field;
			const changed = setField(plan, path, value);
			fc.pre(valueAt(plan, path) !== valueAt(changed, path));
			const [change, ...others] = changesBetween(plan, changed);
			expect(others).toEqual([]);
			expect(change).toMatchObject({type: 'changed', before: valueAt(plan, path)});
			// A heading names its section, whose path is another one then.
			if (!isSectionHeading(field)) expect(change).toMatchObject({path, after: valueAt(changed, path) ?? ''});
		}),
		{numRuns: runs(1 / 2)},
	);
});

test('an item that came, went or moved is one change', () => {
	for (const plan of Object.values(sampled)) {
		for (const {path, items} of sequencesIn(plan.places)) {
			// The first, the last and one between them stand for all, but where new cases are sought.
			const last = items.length - 1;
			items.forEach((_, index) => {
				if (!isSearching && ![0, 1, last].includes(index)) return;
				const at: Path = [...path, index];
				expect(told(plan, insertItem(plan, at))).toEqual([`added ${pathText(at)}`]);
				const removed = told(plan, removeItem(plan, at)).filter(change => change.startsWith('removed'));
				if (items.length > 1) expect(removed).toHaveLength(1);
				if (index > 0) expect(told(plan, moveItem(plan, at, 0)).map(change => change.split(' ')[0])).toEqual(['moved']);
			});
		}
	}
});

test.each(Object.entries(templates))('notes on a plan stay where they are in the same plan: %s', (_, template) => {
	fc.assert(
		fc.property(documents, text => {
			const plan = readPlan(template, text);
			const paths = [...fieldsIn(plan.places)].map(({path}) => path);
			const notes = paths.map(path => noteAt(plan, path, 'note', 'Why?'));
			expect(placeNotes(plan, notes)).toEqual(paths);
		}),
		{numRuns: runs()},
	);
});
