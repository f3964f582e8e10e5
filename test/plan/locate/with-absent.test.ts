/* Where what a template has and a document lacks would go. */
import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';

/* The keys of the places in their order, absent ones with a dash. */
const order = (template: string, text: string) =>
	readPlan(parseTemplate(template), text).places.map(({type, path}) => `${type === 'absent' ? '-' : ''}${path.at(-1)}`);

describe('sections', () => {
	const template = '# {Name}\n\n## A\n\n{a}\n\n## B\n\n{b}\n\n## C\n\n{c}\n\n## Step 1: {Title}\n\n{d}\n';
	test.each([
		['# N\n', ['name', '-a', '-b', '-c', '-steps']],
		['# N\n\n## A\n\n## C\n', ['name', 'a', '-b', 'c', '-steps']],
		['# N\n\n## B\n', ['name', '-a', 'b', '-c', '-steps']],
		['# N\n\n## C\n\n## A\n', ['name', 'c', 'a', '-b', '-steps']],
		['# N\n\n## Own\n\n## B\n', ['name', 'own', '-a', 'b', '-c', '-steps']],
		['# N\n\n## A\n\n## Own\n\n## Other\n', ['name', 'a', '-b', '-c', '-steps', 'own', 'other']],
		['# N\n\n## Own\n', ['name', 'own', '-a', '-b', '-c', '-steps']],
		['# N\n\n## Step 1: x\n\n## A\n', ['name', 'steps', 'a', '-b', '-c']],
		['## A\n', ['-name', 'a', '-b', '-c', '-steps']],
	])('%j', (text, keys) => {
		expect(order(template, text)).toEqual(keys);
	});
});

describe('labels', () => {
	const template = '**A**: {a}\n**B**: {b}\n\n{text}\n';
	test.each([
		['**Own**: x\n', ['-a', 'own', '-b', '-text']],
		['**Own**: x\n\nwords\n', ['own', '-a', '-b', 'text']],
		['words\n', ['-a', '-b', 'text']],
		['**B**: x\n', ['-a', 'b', '-text']],
		['**Own**: x\n**B**: x\n', ['own', '-a', 'b', '-text']],
	])('%j', (text, keys) => {
		expect(order(template, text)).toEqual(keys);
	});

	test('what no label is comes behind others', () => {
		expect(order('{text}\n\n**A**: {a}\n', '**Own**: x\n')).toEqual(['own', '-text', '-a']);
		expect(order('**A**: {a}\n', '- [ ] x\n')).toEqual(['checklist', '-a']);
	});
});

test('an absent place is called what the template calls it', () => {
	const template = '# {Name}\n\n**Owner**: {who}\n\n## The Goal\n\n{a}\n\n## Step 1: {Title}\n\n{b}\n';
	const plan = readPlan(parseTemplate(template), '');
	expect(plan.places.map(({type, ...place}) => [type, 'name' in place && place.name])).toEqual([
		['absent', 'Name'],
		['absent', 'Owner'],
		['absent', 'The Goal'],
		['absent', 'Step'],
	]);
	const unnamed = readPlan(parseTemplate('# {Name}\n\n## {Component}\n\n{a}\n\n## Last\n\n{b}\n'), '');
	expect(unnamed.places.map(place => ('name' in place ? place.name : ''))).toEqual(['Name', 'Component', 'Last']);
});
