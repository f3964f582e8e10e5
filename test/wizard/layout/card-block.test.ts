import {expect, test} from 'vitest';
import {formText, goTo, openForm, press, type} from '../../helpers/form.ts';

test('risks are cards below 80 columns, the one in focus with all its alternatives', () => {
	let state = goTo(openForm(undefined, {columns: 79, rows: 24}), 'risks');
	for (const words of ['Redis is away', 'lhcount locally']) state = press(type(state, words), 'enter');
	const lines = formText(type(state, 'Clock skew')).split('\n');
	const from = lines.findIndex(line => line.includes('Redis is away'));
	expect(lines.slice(from, from + 7).map(line => line.trim().replaceAll(/ {2,}/g, '  '))).toEqual([
		'1  Risk  Redis is away',
		'Probability  Low  Impact  High',
		'Mitigation  count locally',
		'2 ❯Risk  Clock skew',
		'Probability  ○ Low  ○ Med  ○ High',
		'Impact  ○ Low  ○ Med  ○ High',
		'Mitigation  e.g. Never block a known device',
	]);
});
