import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

test('a decision shows its options with what speaks for and against them', () => {
	let state = goTo(openForm(undefined, {columns: 100, rows: 30}), 'option 1 › option');
	for (const words of ['Redis', 'shared', 'one more server', 'Memory', '', 'lost on restart'])
		state = press(type(state, words), 'enter');
	const text = formText(goTo(state, 'decision 1 › decision'));
	expect(text).toMatch(/○ Redis {3}\+ shared\n.*− one more server/);
	expect(text).toMatch(/○ Memory {2}− lost on restart/);
	expect(text).toContain('something else');
});
