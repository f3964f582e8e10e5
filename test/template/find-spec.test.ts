import {expect, test} from 'vitest';
import {findSpec} from '../../source/template/find-spec.ts';
import {parseTemplate} from '../../source/template/read-template.ts';

const markdown = `# Plan: {Name}

**Status**: {open|closed}

## Goal

{why}

## Parts

### Part 1: {Title}

**Options**:
- {Option A} - {Pros}

## Tests

### Unit

- {test}

### Whole

- {run}

## Risks

| Risk | Impact |
|------|--------|
| {a} | {b} |
`;

const find = (keys: string) => findSpec(parseTemplate(markdown), keys.split('.'));

test.each([
	['name', 'field text Name'],
	['status', 'field choice Status'],
	['goal', 'section Goal'],
	['parts', 'section Parts'],
	['parts.title', 'field text Part title'],
	['parts.options', 'field list Options'],
	['parts.options.option', 'cell Option'],
	['parts.options.pros', 'cell Pros'],
	['tests.unit', 'section Unit'],
	['risks.impact', 'cell Impact'],
])('the keys %s lead to the %s', (keys, expected) => {
	const spec = find(keys);
	const kind = spec?.type === 'field' ? ` ${spec.kind}` : '';
	expect(`${spec?.type}${kind} ${spec && 'name' in spec && spec.name}`).toBe(expected);
});

test.each([
	'',
	'title',
	'goal.text',
	'status.x',
	'name.x',
	'parts.options.option.x',
	'parts.parts',
	'tests.test',
	'tests.unit.x',
	'risks.x',
	'x.y',
])('the keys %j lead nowhere', keys => {
	expect(find(keys)).toBeUndefined();
});

test('a document without a title has no field for it', () => {
	expect(findSpec(parseTemplate('## Goal\n\n{why}\n'), ['title'])).toBeUndefined();
});
