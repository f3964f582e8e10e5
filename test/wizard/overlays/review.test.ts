import {expect, test} from 'vitest';
import {problems} from '../../../source/index.ts';
import {reviewEntries} from '../../../source/wizard/overlays/review.ts';
import {openForm} from '../../helpers/form.ts';

test('the review tells of a plan that was opened what `check` tells, in the same words', () => {
	const text =
		'# Technical Plan: {Feature Name}\n\n## Risk log\n\nSee {Strategy}. TBD\n\n## Open Questions\n\n- Which?\n';
	const state = openForm(text);
	const told = reviewEntries(state).flatMap(entry => (entry.type === 'problem' ? entry.problem : []));
	expect(told).toEqual(problems(state.plan));
	expect(new Set(told.map(({kind}) => kind))).toEqual(new Set(['blank', 'template-words', 'to-do', 'open-question']));
});

test('the words of a new plan’s template are what becomes of blanks', () => {
	const entries = reviewEntries(openForm());
	expect(entries.filter(entry => entry.type === 'problem' && entry.problem.kind === 'template-words')).toEqual([]);
	expect(entries).toContainEqual(expect.objectContaining({type: 'policy'}));
});
