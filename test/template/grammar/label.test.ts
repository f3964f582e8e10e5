import {describe, expect, test} from 'vitest';
import {readLabels} from '../../../source/template/grammar/label.ts';

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
