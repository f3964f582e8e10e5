import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fill} from '../../source/plan/fill.ts';
import type {ItemPlace, Place} from '../../source/plan/place.ts';
import {newPlan, readPlan, withText} from '../../source/plan/plan.ts';
import {runs} from '../helpers/runs.ts';
import {hostileDocument} from './hostile-document.ts';
import {sample} from './sample.ts';
import {shipped} from './shipped.ts';

/* Everything about the places that an edit or the form goes by. */
function describePlace(place: Place | ItemPlace): object {
	switch (place.type) {
		case 'field': {
			const {type, path, kind, name, start, from, to, context, frame} = place;
			return {type, path, kind, name, start, from, to, context, frame};
		}
		case 'sequence': {
			const {type, kind, path, name, start, from, to, items, columns} = place;
			return {type, kind, path, name, start, from, to, columns, items: items.map(describePlace)};
		}
		case 'item': {
			const {type, path, from, to, number, nodes} = place;
			return {type, path, from, to, number, nodes: nodes.map(describePlace)};
		}
		case 'section': {
			const {type, path, name, from, to, nodes} = place;
			return {type, path, name, from, to, nodes: nodes.map(describePlace)};
		}
		case 'absent':
			return {type: place.type, path: place.path, name: place.name};
		case 'marker':
			return place;
	}
}

const filled = fill(newPlan(shipped), sample).text;
const edit = fc.record({
	at: fc.double({min: 0, max: 1, noNaN: true}),
	removed: fc.oneof(fc.constant(0), fc.nat({max: 3}), fc.nat({max: 300})),
	inserted: fc.oneof(
		fc.constantFrom(
			'x',
			'\n',
			'\n\n',
			'|',
			'| a | b |\n',
			'- ',
			'## ',
			'\n### Decision 9: x\n',
			'**Goal**: y',
			'```',
			'---',
			'\r\n',
		),
		fc.string({maxLength: 4}),
	),
});

test('after any edits the places are those of the text as a whole', () => {
	fc.assert(
		fc.property(
			fc.oneof(hostileDocument(shipped.text), fc.constantFrom(filled, shipped.text)),
			fc.array(edit, {minLength: 1, maxLength: 6}),
			(before, edits) => {
				let plan = readPlan(shipped, before);
				for (const {at, removed, inserted} of edits) {
					const from = Math.floor(at * plan.text.length);
					const text = plan.text.slice(0, from) + inserted + plan.text.slice(from + removed);
					plan = withText(plan, text);
					expect(plan.places.map(describePlace)).toEqual(readPlan(shipped, text).places.map(describePlace));
				}
			},
		),
		{numRuns: runs(1 / 2)},
	);
});
