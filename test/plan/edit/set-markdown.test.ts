import {describe, expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {setMarkdown} from '../../../source/plan/edit/set-markdown.ts';
import type {Path} from '../../../source/plan/place.ts';

const own = parseTemplate('');
const text = '# A\n\nIntro.\n\n## B\n\nText.\n\n**Owner**: c\n\n## D\n\nMore.\n';
const set = (path: Path, markdown: string, document = text, template = own) =>
	setMarkdown(readPlan(template, document), path, markdown)?.text;

describe('running text becomes what is written', () => {
	test.each([
		[['text'], 'a\n\n- b', text.replace('Intro.', 'a\n\n- b')],
		[['b', 'text'], 'a\n\n- b', text.replace('Text.', 'a\n\n- b')],
		[['d'], '', text.replace('More.', '')],
	] as const)('%j', (path, markdown, after) => {
		expect(set(path, markdown)).toBe(after);
	});

	test('in the line breaks of the plan', () => {
		expect(set(['d'], 'a\n\n- b\n- c', text.replaceAll('\n', '\r\n'))).toBe(
			text.replace('More.', 'a\n\n- b\n- c').replaceAll('\n', '\r\n'),
		);
	});
});

describe('headings go below that of their section', () => {
	test.each([
		['# X\n\ny', '### X\n\ny'],
		['## X\n\n# Y', '#### X\n\n### Y'],
		['### X', '### X'],
		['#### X', '#### X'],
		['```\n# x\n```', '```\n# x\n```'],
	])('%j', (markdown, written) => {
		expect(set(['b', 'text'], markdown)).toBe(text.replace('Text.', written));
	});

	test('or below the title', () => {
		expect(set(['text'], '# X\n\ny')).toBe(text.replace('Intro.', '## X\n\ny'));
	});
});

describe('it is not done', () => {
	test.each([
		['where no text is', ['other'], 'a'],
		['in a title', ['title'], 'a'],
		['in a section', ['b'], 'a'],
		['behind a label', ['b', 'owner'], 'a'],
		['where a fence would take what follows', ['b', 'text'], '```\na'],
		['where a comment would', ['b', 'text'], '<!-- a'],
	] as const)('%s', (_, path, markdown) => {
		expect(set(path, markdown)).toBe(undefined);
	});

	test('where a template asks for one thing', () => {
		const template = parseTemplate('# {Name}\n\n## Goal\n\n[What for]\n');
		expect(set(['goal'], 'a', '# A\n\n## Goal\n\nx\n', template)).toBe(undefined);
	});
});
