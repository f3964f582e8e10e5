import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {inTextOrder, readsAround} from '../../../source/plan/edit/reads-around.ts';

const template = parseTemplate('# {Name}\n\n## Goal\n\nSay what.\n\n## Scope\n\nSay how far.\n');
const planOf = (...sections: readonly string[]) => readPlan(template, `# A\n\n${sections.join('\n\n')}\n`);
const plan = planOf('## Scope\n\na', '## Goal\n\nb');

test('fields follow each other as in the text', () => {
	expect(inTextOrder(plan).map(({path}) => path.join('.'))).toEqual(['name', 'scope', 'goal']);
});

test('what is before and behind is compared from the edges, whatever comes between', () => {
	const [name, scope, goal] = inTextOrder(plan);
	if (!name || !scope || !goal) throw new RangeError('Not three fields.');
	const around = (...sections: readonly string[]) => readsAround(plan, [name, scope], [goal], planOf(...sections));
	expect(around('## Scope\n\na', '## Goal\n\nb')).toBe(true);
	expect(around('## Scope\n\na', '## New\n\nx', '## Goal\n\nb')).toBe(true);
	expect(around('## Scope\n\nx', '## Goal\n\nb')).toBe(false);
	expect(around('## Scope\n\na', '## Goal\n\nx')).toBe(false);
	expect(around('## Scope\n\na')).toBe(false);
	expect(readsAround(plan, [name, scope], [scope, goal], planOf('## Scope\n\na', '## Goal\n\nb'))).toBe(false);
});
