import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {editsOf} from '../../../source/plan/edit/frames.ts';
import {emptied, fieldAt, lastResort, padded, written, writtenValue} from './tries.ts';

const template = parseTemplate('# Plan: {Name}\n\n**Owner**: {who}\n**Team**: {team}\n');
const at = ['owner'];
const raw = (text: string, value: string) => written(readPlan(template, text), at, value);

test('a text stays behind its label as it stood there, else goes below it', () => {
	expect(raw('**Owner**:  a\n', 'b')).toEqual([
		'**Owner**:  b\n',
		'**Owner**:  b\n\n',
		'**Owner**:\n\nb\n',
		'**Owner**:\n\nb\n\n',
	]);
	expect(raw('**Owner**:a\n', 'b')[0]).toBe('**Owner**:b\n');
});

test('what stood below comes behind the label again', () => {
	expect(raw('**Owner**:\n\na\n', 'b').slice(0, 3)).toEqual([
		'**Owner**: b\n',
		'**Owner**: b\n\n',
		'**Owner**:\n\nb\n',
	]);
	expect(raw('**Owner**:\r\ra\r', 'b')[0]).toBe('**Owner**: b\r');
});

test('the first value takes the place of one blank, and stands before more', () => {
	expect(raw('**Owner**: \n', 'b')[0]).toBe('**Owner**: b\n');
	expect(raw('**Owner**:  \n', 'b')[0]).toBe('**Owner**: b  \n');
	expect(raw('**Owner**:\n', 'b')[0]).toBe('**Owner**: b\n');
	expect(raw('**Owner**: a \n', 'b')[0]).toBe('**Owner**: b \n');
});

test('the first value follows a wide colon at once, but not the marks behind one', () => {
	expect(raw('**Owner**：\n', 'b')[0]).toBe('**Owner**：b\n');
	expect(raw('**Owner：**\n', 'b')[0]).toBe('**Owner：** b\n');
});

test('below a label in a list item it is indented as the item is', () => {
	expect(raw('- **Owner**: a\n', 'b')[2]).toBe('- **Owner**:\n\n  b\n');
});

test('it is emptied up to the colon', () => {
	expect(emptied(readPlan(template, '**Owner**:  a\n'), at)).toEqual(['**Owner**:\n']);
	expect(emptied(readPlan(template, '**Owner**:\n\na\n'), at)).toEqual(['**Owner**:\n']);
});

test('its value is spelled as Markdown, and no more is tried', () => {
	const plan = readPlan(template, '**Owner**: a\n');
	expect(writtenValue(plan, at, '# b', 1)[0]).toBe('**Owner**: &#35; b\n');
	expect(lastResort(plan, at, '# b')).toEqual([]);
	expect(padded(plan, at, 1)).toBe(plan.text);
	expect(editsOf(fieldAt(plan, at)).canStayOpen).toBe(true);
});
