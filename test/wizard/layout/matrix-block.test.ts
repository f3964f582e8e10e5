import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

test('risks have a matrix that needs no colour', () => {
	let state = goTo(openForm(undefined, {columns: 100, rows: 30}), 'risks');
	for (const words of ['Redis is away', 'l', 'h', 'count locally']) state = press(type(state, words), 'enter');
	expect(formText(state)).toMatch(/impact +High +│ 1 +· +·/);
});
