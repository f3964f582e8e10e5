import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {editsOf} from '../../../source/plan/edit/frames.ts';
import {emptied, fieldAt, lastResort, padded, written, writtenValue} from './tries.ts';

const template = parseTemplate('# Plan: {Name}\n\n## Tasks\n\n- [ ] {Task}\n');
const plan = readPlan(template, '## Tasks\n\n- [x] a\n');
const at = ['tasks', 0, 'done'];

test('a box holds one character, a blank for nothing', () => {
	expect(written(plan, at, 'X')).toEqual(['## Tasks\n\n- [X] a\n']);
	expect(written(plan, at, '')).toEqual(['## Tasks\n\n- [ ] a\n']);
	expect(writtenValue(plan, at, 'true', 0)).toEqual(['## Tasks\n\n- [x] a\n']);
	expect(writtenValue(plan, at, '', 0)).toEqual(['## Tasks\n\n- [ ] a\n']);
});

test('nothing around it gives way, and nothing stays open behind it', () => {
	expect(emptied(plan, at)).toEqual([]);
	expect(lastResort(plan, at, 'true')).toEqual([]);
	expect(padded(plan, at, 1)).toBe(plan.text);
	expect(editsOf(fieldAt(plan, at)).canStayOpen).toBe(false);
});
