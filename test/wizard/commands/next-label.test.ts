import {expect, test} from 'vitest';
import {focusOn} from '../../../source/wizard/step.ts';
import {openDocument, press, type} from '../../helpers/form.ts';

test('Ctrl+N on a label that is an id begins the next one, and one step takes it back', () => {
	const text = '## Reqs\n\n- **FR-001**: a\n- **FR-002**: b\n';
	const state = press(focusOn(openDocument(text), ['reqs', 'fr001']), 'ctrl+n');
	expect(state.focus).toEqual(['reqs', 'fr003']);
	expect(type(state, 'c').plan.text).toBe('## Reqs\n\n- **FR-001**: a\n- **FR-003**: c\n- **FR-002**: b\n');
	expect(press(state, 'ctrl+z').plan.text).toBe(text);
});
