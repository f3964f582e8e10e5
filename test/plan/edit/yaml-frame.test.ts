import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {editsOf} from '../../../source/plan/edit/frames.ts';
import {emptied, fieldAt, written, writtenValue} from './tries.ts';

const template = parseTemplate('---\nstate: {draft|done}\ntags: [{tag}]\nnote: {note}\n---\n# Plan: {Name}\n');
const planOf = (matter: string) => readPlan(template, `---\n${matter}\n---\n`);
const own = (texts: readonly string[]) => texts.map(text => text.slice(4, -5));
const value = (matter: string, key: string, text: string, level: 0 | 1 | 2 | 3 = 0) =>
	own(writtenValue(planOf(matter), ['frontMatter', key], text, level));

test('a scalar changes alone, one that is not there comes behind a blank', () => {
	expect(value('state: a # b', 'state', 'c')).toEqual(['state: c # b']);
	expect(value('state:', 'state', 'c')).toEqual(['state: c']);
	expect(value('state: ', 'state', 'c')).toEqual(['state: c']);
	expect(value('state:  ', 'state', 'c')).toEqual(['state: c  ']);
	expect(own(written(planOf('state: a'), ['frontMatter', 'state'], 'c: d'))).toEqual(['state: c: d']);
});

test('its quotes stay where they were not needed, and come where they are', () => {
	expect(value("state: 'a'", 'state', 'c')).toEqual(["state: 'c'"]);
	expect(value('state: "a: b"', 'state', 'c')).toEqual(['state: c']);
	expect(value('state: a', 'state', 'c: d')).toEqual(['state: "c: d"']);
	expect(value('state: a', 'state', 'c', 1)).toEqual(['state: "c"']);
	expect(value('state: a', 'state', 'c', 2)).toEqual(['state: "\\u0063"']);
});

test('it goes with the blank before it; in brackets quotes stay', () => {
	const plan = planOf('state: a\ntags: [b, c]\nnote: d');
	expect(own(emptied(plan, ['frontMatter', 'state']))).toEqual(['state:\ntags: [b, c]\nnote: d']);
	expect(own(emptied(plan, ['frontMatter', 'tags', 0]))).toEqual(['state: a\ntags: ["", c]\nnote: d']);
	expect(value('state: a', 'state', '')).toEqual(['state:']);
	expect(own(written(plan, ['frontMatter', 'tags', 1], ''))).toEqual(['state: a\ntags: [b, ""]\nnote: d']);
	expect(editsOf(fieldAt(plan, ['frontMatter', 'state'])).canStayOpen).toBe(false);
});

test('lines below a bar stay lines', () => {
	expect(value('note: |\n  a\n  b', 'note', 'c\nd')).toEqual(['note: |\n  c\n  d']);
	expect(value('note: |\n  a\n  b', 'note', 'c\nd', 1)).toEqual(['note: "c\\nd"']);
});
