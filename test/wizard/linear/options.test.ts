/* What is offered by number where an item begins. */
import {describe, expect, test} from 'vitest';
import type {Path} from '../../../source/plan/place.ts';
import {optionsAt, sequenceSpec} from '../../../source/wizard/linear/options.ts';
import type {AddStop} from '../../../source/wizard/stop.ts';
import {openWith} from '../../helpers/form.ts';

const template =
	'# {Name}\n\n## Risks\n\n| Impact | Risk |\n|---|---|\n| {High/Mid/Low} | {r} |\n\n## Ways\n\n- {way}: {Why}\n\n## Phases\n\n### Phase 1: {Title}\n\n**Goal**: {goal}\n\n## Notes\n\n- {note}\n\n## Both\n\n- {word}\n\n| Impact | Risk |\n|---|---|\n| {High/Mid/Low} | {r} |\n';
const blank = openWith(template, '# A\n');

/* What is picked from at the spot for an item there. */
const offered = (path: Path) => {
	const stop = {type: 'add', path, name: 'N', hint: '', help: '', isRow: false} as unknown as AddStop;
	return optionsAt(blank, stop).offers.map(({value}) => value);
};

test.each<readonly [Path, readonly string[]]>([
	[
		['risks', 0],
		['High', 'Mid', 'Low'],
	],
	[['ways', 0], []],
	[
		['both', 'highMidLow', 0],
		['High', 'Mid', 'Low'],
	],
	[['phases', 0], []],
	[['notes', 0], []],
	[['nowhere', 0], []],
])('at %j these are offered: %j', (path, values) => {
	expect(offered(path)).toEqual(values);
});

describe('an item is of', () => {
	const there = openWith(template, '# A\n\n## Notes\n\n- a\n\n## Own\n\n- [ ] b\n');

	test.each<readonly [Path, string | undefined]>([
		[['notes', 1], 'note'],
		[['own', 1], 'Checklist'],
		[['risks', 0], 'Impact'],
		[['both', 'word', 0], 'word'],
		[['both', 0], undefined],
		[['phases', 0, 'goal'], 'Goal'],
		[['phases', 0], 'Phase'],
		[['own'], undefined],
		[['nowhere', 0], undefined],
	])('at %j: %s', (path, name) => {
		const spec = sequenceSpec(there.plan, path);
		expect(spec?.type === 'group' ? spec.noun : spec?.name).toBe(name);
	});
});
