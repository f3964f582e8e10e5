import {describe, expect, test} from 'vitest';
import {
	isClosed,
	isQuoted,
	isTag,
	type LabelMark,
	readAlone,
	readEnclosedLabel,
	readLabels,
	readPlainLabel,
	readQuotedLabels,
	readTagLabel,
	standsAlone,
} from '../../../source/template/grammar/label.ts';

const known = new Set(['Owner', 'Pros & cons (all)', 'Owner 2', 'Übersicht']);

/* A label's name, what is written around it, and its value. */
const labels = (line: string) =>
	readLabels(line, 0, line.length, name => known.has(name)).map(({name, before, after, valueFrom, to}) => [
		name,
		before,
		after,
		line.slice(valueFrom, to),
	]);

describe('a label', () => {
	test.each([
		['**Why**: so', ['Why', '**', '**:', ' so']],
		['**Why:** so', ['Why', '**', ':**', ' so']],
		['__Why__: so', ['Why', '__', '__:', ' so']],
		['__Why:__ so', ['Why', '__', ':__', ' so']],
		['**背景**：因为', ['背景', '**', '**：', '因为']],
		['**背景：**因为', ['背景', '**', '：**', '因为']],
		['**Why:**: so', ['Why', '**', ':**:', ' so']],
		['**Why** :so', ['Why', '**', '** :', 'so']],
		['**Why: ** so', ['Why', '**', ': **', ' so']],
		['**Why:\t ** so', ['Why', '**', ':\t **', ' so']],
		['**Why ** \t: so', ['Why', '**', '** \t:', ' so']],
		['**Why** (optional): so', ['Why', '**', '** (optional):', ' so']],
		['**Why**(optional) : so', ['Why', '**', '**(optional) :', ' so']],
		['**Why:** (optional) so', ['Why', '**', ':** (optional)', ' so']],
		['**Why:**(optional) so', ['Why', '**', ':**(optional)', ' so']],
		['**Why**\t ()\t : so', ['Why', '**', '**\t ()\t :', ' so']],
		['**Why:**\t () so', ['Why', '**', ':**\t ()', ' so']],
		['**Why** (a): (b)', ['Why', '**', '** (a):', ' (b)']],
		['**Why:** (a (b)) so', ['Why', '**', ':**', ' (a (b)) so']],
		['**Why:** (a', ['Why', '**', ':**', ' (a']],
		['**Why not: then**: so', ['Why not: then', '**', '**:', ' so']],
		['**`why` *now* _so_**: so', ['`why` *now* _so_', '**', '**:', ' so']],
		['**Why**:', ['Why', '**', '**:', '']],
		['**Why**: **so**: x', ['Why', '**', '**:', ' **so**: x']],
		['**Why**:**so**: x', ['Why', '**', '**:', '**so**: x']],
		['**a**: so', ['a', '**', '**:', ' so']],
		['  **Why**: so', ['Why', '  **', '**:', ' so']],
		['\t**Why**: so', ['Why', '\t**', '**:', ' so']],
		['- **Why**: so', ['Why', '- **', '**:', ' so']],
		['*   **Why**: so', ['Why', '*   **', '**:', ' so']],
		['+\t**Why**: so', ['Why', '+\t**', '**:', ' so']],
		[' \t- **Why**: so', ['Why', ' \t- **', '**:', ' so']],
		['1. **Why**: so', ['Why', '1. **', '**:', ' so']],
		['123456789) **Why**: so', ['Why', '123456789) **', '**:', ' so']],
		['- [ ] **Why**: so', ['Why', '- [ ] **', '**:', ' so']],
		['- [x] **Why**: so', ['Why', '- [x] **', '**:', ' so']],
		['- [X] \t**Why**: so', ['Why', '- [X] \t**', '**:', ' so']],
		['Owner: so', ['Owner', '', ':', ' so']],
		['Owner:\tso', ['Owner', '', ':', '\tso']],
		['Owner:', ['Owner', '', ':', '']],
		['Owner : so', ['Owner', '', ':', ' so']],
		['  - Owner: so', ['Owner', '  - ', ':', ' so']],
		['Pros & cons (all): so', ['Pros & cons (all)', '', ':', ' so']],
		['Owner 2: so: x', ['Owner 2', '', ':', ' so: x']],
		['Übersicht: so', ['Übersicht', '', ':', ' so']],
	])('in %j is %j', (line, label) => {
		expect(labels(line)).toEqual([label]);
	});

	test.each([
		'',
		'why',
		'**Why** so',
		'** Why**: so',
		'**Why: so',
		'**Why__: so',
		'****: so',
		'*Why*: so',
		'so **Why**: x',
		'so Owner: x',
		'> **Why**: so',
		'| **Why**: so',
		'-**Why**: so',
		'1.**Why**: so',
		'1234567890. **Why**: so',
		'a) **Why**: so',
		'- [y] **Why**: so',
		'- [x]**Why**: so',
		'- [] **Why**: so',
		'**Why** (a\nb): so',
		'**Why** (a) (b): so',
		'Other: so',
		'Owner:so',
		'Owner so',
		'2 Owner: so',
	])('is not in %j', line => {
		expect(labels(line)).toEqual([]);
	});

	test.each([
		[`${'a'.repeat(51)}: so`, 1],
		[`${'a'.repeat(52)}: so`, 0],
		['a_b: so', 0],
		['[a]: so', 0],
		["A b-c/d'e (1) & 2: so", 1],
	])('without bold marks is a short name only: %s', (line, count) => {
		expect(readLabels(line, 0, line.length, () => true)).toHaveLength(count);
	});

	test('without bold marks is asked for by its bare name', () => {
		const asked: string[] = [];
		const isKnown = (name: string) => asked.push(name) === 0;
		for (const line of ['- Owner : so', 'why', '**Why**: so']) readLabels(line, 0, line.length, isKnown);
		expect(asked).toEqual(['Owner']);
	});
});

describe('labels on one line', () => {
	test.each([
		[
			'**A**: a | **B**: b',
			[
				['A', '**', '**:', ' a '],
				['B', '**', '**:', ' b'],
			],
		],
		[
			'- **A:** a |**B:** b|\t  **C**: ',
			[
				['A', '- **', ':**', ' a '],
				['B', '**', ':**', ' b'],
				['C', '**', '**:', ' '],
			],
		],
		[
			'**A**: a |          **B**: b',
			[
				['A', '**', '**:', ' a '],
				['B', '**', '**:', ' b'],
			],
		],
		[
			'Owner: a | __B__: b',
			[
				['Owner', '', ':', ' a '],
				['B', '__', '__:', ' b'],
			],
		],
		[
			'**A**:|**B**:',
			[
				['A', '**', '**:', ''],
				['B', '**', '**:', ''],
			],
		],
		[
			'**A**: a | b | **C**: c',
			[
				['A', '**', '**:', ' a | b '],
				['C', '**', '**:', ' c'],
			],
		],
		[
			'**A**: a || **C**: c',
			[
				['A', '**', '**:', ' a |'],
				['C', '**', '**:', ' c'],
			],
		],
		[String.raw`**A**: a \| **B**: b`, [['A', '**', '**:', String.raw` a \| **B**: b`]]],
		[
			String.raw`**A**: a \| b | **C**: c`,
			[
				['A', '**', '**:', String.raw` a \| b `],
				['C', '**', '**:', ' c'],
			],
		],
		[
			'**A**: a · **B**: b • **C:** c / **D**: d',
			[
				['A', '**', '**:', ' a '],
				['B', '**', '**:', ' b '],
				['C', '**', ':**', ' c '],
				['D', '**', '**:', ' d'],
			],
		],
		['**A**: a·**B**: b', [['A', '**', '**:', ' a·**B**: b']]],
		['**A**: a ·**B**: b', [['A', '**', '**:', ' a ·**B**: b']]],
		['**A**: a/b / **c** · d', [['A', '**', '**:', ' a/b / **c** · d']]],
		['**A**: a | Owner: b', [['A', '**', '**:', ' a | Owner: b']]],
		['**A**: a | - **B**: b', [['A', '**', '**:', ' a | - **B**: b']]],
		['**A | B**: b', [['A | B', '**', '**:', ' b']]],
	])('%j are %j', (line, expected) => {
		expect(labels(line)).toEqual(expected);
	});

	test('stand where they are in the whole text', () => {
		const text = '**Z**: z\n- **A**: a | **B**: b\n**C**: c';
		const places = readLabels(text, 9, 30, () => false).map(({from, valueFrom, to}) => [from, valueFrom, to]);
		expect(places).toEqual([
			[9, 17, 20],
			[22, 28, 30],
		]);
	});
});

/* A label read from the second line of a text: its name, what is written around it, its value, and what the line ends with. */
const onLine = (read: (text: string, from: number, to: number) => LabelMark | undefined, line: string) => {
	const text = `x: y\n${line}\nz`;
	const label = read(text, 5, 5 + line.length);
	if (!label) return undefined;
	expect(label.from).toBe(5);
	return [label.name, label.before, label.after, text.slice(label.valueFrom, label.to)];
};

describe('bold words alone on a line', () => {
	const alone = (line: string) =>
		onLine(
			(text, from, to) =>
				readLabels(
					text,
					from,
					to,
					() => false,
					name => name === 'Why',
				)[0],
			line,
		);

	test.each([
		['**Why**', ['Why', '**', '**', '']],
		['  __Why__ \t', ['Why', '  __', '__', ' \t']],
	])('are a label: %j', (line, label) => {
		expect(alone(line)).toEqual(label);
	});

	test.each(['- **Why**', '**How**', '**Why** so', '*Why*', '**Why **', 'Why'])('are none in %j', line => {
		expect(alone(line)).toBeUndefined();
	});

	test('count only where the name is asked for', () => {
		expect(readLabels('**Why**', 0, 7)).toEqual([]);
		expect(readLabels('Why: so', 0, 7)).toEqual([]);
	});

	test.each([
		['**Why**', 'Why'],
		['- [ ] __Why so__ ', 'Why so'],
		['**Why** so', undefined],
		['Why', undefined],
		['', undefined],
	])('of %j are %j', (line, words) => {
		expect(readAlone(line)).toBe(words);
	});
});

describe('a plain label', () => {
	test.each([
		['Status: draft', {name: 'Status', rest: 'draft'}],
		['- Status : a: b ', {name: 'Status', rest: 'a: b'}],
		['Status:', {name: 'Status', rest: ''}],
		['a Status', undefined],
		['**Status**: draft', undefined],
		['', undefined],
	])('in %j is %j', (line, label) => {
		expect(readPlainLabel(line)).toEqual(label);
	});
});

describe('a label in a quote', () => {
	test.each([
		['> Created: now', ['Created', '> ', ':', ' now']],
		['  >- Created: now', ['Created', '  >- ', ':', ' now']],
		['> **Created**: now', ['Created', '> **', '**:', ' now']],
		['> __Created:__ now', ['Created', '> __', ':__', ' now']],
		['> Last change by: me', ['Last change by', '> ', ':', ' me']],
		['> Created:', ['Created', '> ', ':', '']],
		['Created: now', undefined],
		['> created: now', undefined],
		['> Created:now', undefined],
		['> One two three four: x', undefined],
		['> **Created__: now', undefined],
		['', undefined],
	])('in %j is %j', (line, label) => {
		expect(onLine((...range) => readQuotedLabels(...range)[0], line)).toEqual(label);
	});

	test.each([
		['> **A**: b | **C:** d', ['b ', ' d']],
		['> **A**: b | c', ['b | c']],
		['> A: b | **C**: d', ['b | **C**: d']],
	])('several in %j say %j', (line, said) => {
		const labels = readQuotedLabels(line, 0, line.length);
		expect(labels.map(({valueFrom, to}) => line.slice(valueFrom, to).replace(/^ (?=b)/, ''))).toEqual(said);
		expect(labels.every(isQuoted)).toBe(true);
	});
});

describe('a label that is a tag', () => {
	test.each([
		['<name>Count</name>', ['name', '<', '>', 'Count']],
		['  <name of="a"> Count </name> ', ['name', '  <', ' of="a">', ' Count ']],
		['<name></name>', ['name', '<', '>', '']],
		['<name>Count', undefined],
		['<b>Count</b>', undefined],
	])('in %j is %j', (line, label) => {
		expect(onLine(readTagLabel, line)).toEqual(label);
	});
});

describe('a label that is bold with its value', () => {
	const enclosed = (line: string) =>
		onLine((text, from, to) => readEnclosedLabel(text, from, to, name => name === 'Validates' || name === ''), line);

	test.each([
		['**Validates: 1.1**', ['Validates', '**', ':', ' 1.1']],
		['  __Validates: 1.1, 2__  ', ['Validates', '  __', ':', ' 1.1, 2']],
		['**Validates : 1.1**', ['Validates', '**', ':', ' 1.1']],
		['**Proves: 1.1**', undefined],
		['**Validates:** 1.1', undefined],
		['**Validates: 1.1** so', undefined],
		['- **Validates: 1.1**', undefined],
		['', undefined],
	])('in %j is %j', (line, label) => {
		expect(enclosed(line)).toEqual(label);
	});
});

test.each([
	['<name>Count</name>', 'ends with its tag', [true, true, false, false]],
	['**Validates: 1.1**', 'ends with its bold words', [false, true, false, false]],
	['> **Created**: now', 'stands in a quote', [false, false, true, false]],
	['**Why**', 'stands alone', [false, false, false, true]],
	['**Why**: so', 'is followed by its value', [false, false, false, false]],
	['**Why：** so', 'is followed by its value', [false, false, false, false]],
	['Why: so', 'has no marks', [false, false, false, false]],
	['* Why: so', 'has no marks', [false, false, false, false]],
])('the label of %j %s', (line, _, sorts) => {
	const to = line.length;
	const label = (readTagLabel(line, 0, to) ??
		readEnclosedLabel(line, 0, to, () => true) ??
		readQuotedLabels(line, 0, to)[0] ??
		readLabels(
			line,
			0,
			to,
			() => true,
			() => true,
		)[0]) as LabelMark;
	expect([isTag(label), isClosed(label), isQuoted(label), standsAlone(label)]).toEqual(sorts);
});
