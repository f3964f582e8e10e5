import {expect, test} from 'vitest';
import {answers, problems} from '../../../source/index.ts';
import {reviewEntries} from '../../../source/wizard/overlays/review.ts';
import {openForm, press} from '../../helpers/form.ts';

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

test('a section under another name is taken for the one that is missing, in this form and its draft', () => {
	const text = '# Technical Plan: a\n\n## Risk log\n\n| Risk | Impact |\n|---|---|\n| b | High |\n';
	let state = press(openForm(text), 'ctrl+s');
	const isAsked = () => {
		const entry = reviewEntries(state)[state.overlay?.type === 'review' ? state.overlay.index : 0];
		return entry?.type === 'problem' && entry.problem.message === 'Is `Risk log` your Technical Risks?';
	};
	for (const _ of reviewEntries(state)) if (!isAsked()) state = press(state, 'down');
	expect(isAsked()).toBe(true);
	state = press(state, 'space');
	expect(state.message).toBe('`Risk log` is the Technical Risks now.');
	expect(state.overlay?.type).toBe('review');
	expect(state.plan.text).toBe(text);
	expect(answers(state.plan).technicalRisks).toEqual([{risk: 'b', impact: 'High'}]);
	expect(state.plan.template.sidecar.aliases?.technicalRisks).toContain('Risk log');
	expect(problems(state.plan).filter(({message}) => message.includes('Risk'))).toEqual([]);
	expect(state.saved).toBe('pending');
});
