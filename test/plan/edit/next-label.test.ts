import {describe, expect, test} from 'vitest';
import {answers, parseTemplate, readPlan, setField} from '../../../source/index.ts';
import {insertLabel, nextLabelName} from '../../../source/plan/edit/next-label.ts';
import {type FieldPlace, findPlace} from '../../../source/plan/place.ts';

const at = (text: string, key: string, template = '') => {
	const plan = readPlan(parseTemplate(template), text);
	return [plan, findPlace(plan.places, ['reqs', key]) as FieldPlace] as const;
};
const reqs = '## Reqs\n\n- **FR-001**: a\n- **FR-009**: b\n\n## More\n\nSee FR-012 and FR-0040x.\n';

describe('a label that is an id', () => {
	test('goes on behind the highest of the document, in its width', () => {
		expect(nextLabelName(...at(reqs, 'fr001'))).toBe('FR-041');
		expect(nextLabelName(...at(reqs.replace(' and FR-0040x', ''), 'fr001'))).toBe('FR-013');
	});

	test('gets another behind it', () => {
		const made = insertLabel(...at(reqs.replace(' and FR-0040x', ''), 'fr009'));
		if (!made) throw new RangeError('No label.');
		expect(made.path).toEqual(['reqs', 'fr013']);
		expect(made.plan.text).toContain('- **FR-009**: b\n- **FR-013**:\n\n## More');
		expect(answers(setField(made.plan, made.path, 'c'))).toMatchObject({reqs: {fr001: 'a', fr009: 'b', fr013: 'c'}});
		expect(setField(made.plan, made.path, 'c').text).toContain('- **FR-013**: c\n');
	});

	test('of a template as well, with the line ends of the text', () => {
		const template = '## Reqs\n\n- **FR-001**: System MUST [what]\n';
		const made = insertLabel(...at('## Reqs\r\n\r\n- **FR-001**: a\r\n', 'fr001', template));
		expect(made?.plan.text).toBe('## Reqs\r\n\r\n- **FR-001**: a\r\n- **FR-002**:\r\n');
	});
});

test.each([
	['a name', '## Reqs\n\n- **Owner**: a\n', 'owner'],
	['no item of a list', '## Reqs\n\n**FR-001**: a\n', 'fr001'],
	['an item with a number', '## Reqs\n\n1. **FR-001**: a\n', 'fr001'],
])('%s has none that follows it', (_, text, key) => {
	expect(nextLabelName(...at(text, key))).toBe(undefined);
	expect(insertLabel(...at(text, key))).toBe(undefined);
});
