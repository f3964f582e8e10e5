import {describe, expect, test} from 'vitest';
import {
	areDashed,
	fieldsBelow,
	hasParts,
	nameOfItem,
	plainLabels,
	recordName,
} from '../../source/template/item-parts.ts';
import {type Block, itemsOf, readOutline} from '../../source/template/outline.ts';

const listOf = (markdown: string) => {
	const outline = readOutline(markdown);
	const list = outline.root.body[0] as Block;
	return {outline, list, items: itemsOf(list)};
};

/* The name of each item with its marks, and without them. */
const names = (markdown: string, isPlain?: (name: string) => boolean) => {
	const {outline, items} = listOf(markdown);
	return items.map(item => {
		const found = nameOfItem(outline, item, isPlain);
		const cut = ({from, to}: {from: number; to: number}) => outline.text.slice(from, to);
		return found && [found.mark.name, cut(found), cut(found.words)];
	});
};

describe('the name of an item', () => {
	test.each([
		['- **Owner**: she', ['Owner', '**Owner**:', 'Owner']],
		['- **Owner:** she', ['Owner', '**Owner:**', 'Owner']],
		['12. __Owner__: she', ['Owner', '__Owner__:', 'Owner']],
		['3) **Owner**: she', ['Owner', '**Owner**:', 'Owner']],
		['* [ ] **Owner**: she', ['Owner', '**Owner**:', 'Owner']],
		['+ [X]  **Owner**: she', ['Owner', '**Owner**:', 'Owner']],
		['- **Owner** she', undefined],
		['- Owner: she', undefined],
		['- so **Owner**: she', undefined],
	])('%j begins with %j', (markdown, name) => {
		expect(names(markdown)).toEqual([name]);
	});

	test('may be without marks where that is said', () => {
		expect(names('- Owner: she\n- When: now', name => name === 'Owner')).toEqual([
			['Owner', 'Owner:', 'Owner'],
			undefined,
		]);
	});
});

describe('names before a dash', () => {
	test.each([
		['- **A** — x\n- **B** – y\n- **C** - z', true],
		['- **A** — x\n- **B**: y', true],
		['1. __A__ - x\n2. __B__ —', true],
		['- **A: b** — x\n- **C** — y', true],
		['- **A**: x\n- **B**: y', false],
		['- **A** — x', false],
		['- **A** — x\n- b — y', false],
		['- **A** — x\n- **B** y', false],
		['- **A** —x\n- **B** —y', false],
		['- [ ] **A** — x\n- [ ] **B** — y', false],
	])('%j: %j', (markdown, expected) => {
		const {outline, list} = listOf(markdown);
		expect(areDashed(outline, list)).toBe(expected);
		expect(hasParts(outline, list)).toBe(expected || markdown.includes('**:'));
	});

	test('are cut at the dash', () => {
		const {outline, items} = listOf('- **A** — x\n- **B**: y');
		const found = items.map(item => nameOfItem(outline, item, undefined, true));
		expect(found.map(name => name && outline.text.slice(name.from, name.to))).toEqual(['**A** —', '**B**:']);
		expect(found.map(name => name && outline.text.slice(name.words.from, name.words.to))).toEqual(['A', 'B']);
	});
});

/* Which labels count that are not bold: `first` where items begin with them, `below` where they stand below. */
const plain = (markdown: string) => {
	const {outline, list} = listOf(markdown);
	const found = plainLabels(outline, list);
	return found && (found.areFirst ? 'first' : 'below');
};

describe('labels that are not bold', () => {
	test.each([
		['- Decision: x\n  Date: y\n- Decision: z', 'first'],
		['- Decision: x\n  - Date: y\n- Decision: z', 'first'],
		['- Decision: x\n\n  Date: y', 'first'],
		['- Decision: x\n- Decision: z', undefined],
		['- Decision: x\n  Date: y\n- Other: z', undefined],
		['- Decision: x\n  and y\n- Decision: z', undefined],
		['- one\n  - Risk: x\n  - Mitigation: y\n- two', 'below'],
		['- one\n  - Risk: x\n- two', undefined],
		['- one\n  - Risk: x\n- two\n  - Risk: y', 'below'],
		['- one\n  - Risk: x\n  - so\n- two', undefined],
		['- **Decision**: x\n  Date: y\n- **Decision**: z', undefined],
		['- __Decision__: x\n  Date: y\n- __Decision__: z', undefined],
		['- [ ] Decision: x\n  Date: y\n- [ ] Decision: z', undefined],
		['- decision: x\n  Date: y\n- decision: z', undefined],
		['- A long name of it: x\n  Date: y\n- A long name of it: z', undefined],
		['- Long name it: x\n  Date: y\n- Long name it: z', 'first'],
		['- Pros/Cons: x\n  Date: y\n- Pros/Cons: z', 'first'],
		['- one\n- two', undefined],
	])('of %j count %j', (markdown, which) => {
		expect(plain(markdown)).toBe(which);
	});

	test('are titles', () => {
		const {outline, list} = listOf('- Decision: x\n  Date: y\n- Decision: z');
		const isPlain = plainLabels(outline, list)?.isPlain;
		expect(
			['Date', 'Due date', 'Date (so)', 'date', 'One two three four', 'R&D', '1st'].map(name => isPlain?.(name)),
		).toEqual([true, true, false, false, false, true, false]);
	});
});

describe('the name that all items begin with', () => {
	test.each([
		['- **Decision**: x\n- **Decision**: y', 'Decision'],
		['- **Decision**: x\n- **Other**: y', undefined],
		['- **Decision**: x\n- y', undefined],
		['- **Decision**: x', undefined],
		['- **Decision**: x\n  - **Date**: y', 'Decision'],
		['- **Decision**: x\n  **Date**: y', 'Decision'],
		['- **Decision**: x\n  - **Date**: y\n  - z', undefined],
		['- **Decision**: x\n  ```\n  y\n  ```', undefined],
		['- Decision: x\n  Date: y\n- Decision: z', 'Decision'],
		['- Decision: x\n  Date: y\n- Date: z', 'Decision'],
		['- Decision: x\n  Date: y\n- Other: z', undefined],
		['- **Decision**: x\n  **Date**: y\n- **Date**: z\n  **Who**: a', 'Decision'],
		['- **Decision**: x\n  **Date**: y\n- **Other**: z\n  **Date**: a', undefined],
		['- **Decision**: x\n  **Date**: y\n- z', undefined],
		['- x\n- y', undefined],
	])('of %j is %j', (markdown, name) => {
		const {outline, list} = listOf(markdown);
		expect(recordName(outline, list)).toBe(name);
	});
});

/* The blocks below the first item from the first that is a field. */
const below = (markdown: string, isPlain?: (name: string) => boolean) => {
	const {outline, items} = listOf(markdown);
	const [first] = items;
	return (
		first && fieldsBelow(outline, first, isPlain).map(({type, from, to}) => [type, outline.text.slice(from, to).trim()])
	);
};

describe('what stands below an item', () => {
	test.each([
		['- a', []],
		['- a\n  b', []],
		['- a\n\n  b', []],
		['- a\n  **B**: c', [['paragraph', '**B**: c']]],
		['- a\n  b\n  **B**: c\n  d', [['paragraph', '**B**: c\n  d']]],
		['- a\n\n  b\n  **B**: c', [['paragraph', '**B**: c']]],
		[
			'- a\n\n  **B**: c\n\n  d',
			[
				['paragraph', '**B**: c'],
				['paragraph', 'd'],
			],
		],
		['- a\n\n  b\n\n  ```\n  c\n  ```', [['code', '```\n  c\n  ```']]],
		['- a\n\n  | b |\n  |---|\n  | c |', [['table', '| b |\n  |---|\n  | c |']]],
		['- a\n\n  > b', []],
		['- a\n  - b\n  - c', []],
		['- a\n  - [ ] b', [['list', '- [ ] b']]],
		['- a\n  - **B**: c', [['list', '- **B**: c']]],
		['- a\n  - b\n    ```\n    c\n    ```', [['list', '- b\n    ```\n    c\n    ```']]],
		['- [ ] a\n  **B**: c', [['paragraph', '**B**: c']]],
		['- ```\n  a\n  ```', []],
		['-', []],
	])('%j: from the first field on', (markdown, blocks) => {
		expect(below(markdown)).toEqual(blocks);
	});

	test('counts labels without bold letters where that is said', () => {
		const isPlain = (name: string) => name === 'Date';
		expect([
			below('- a\n  Date: b', isPlain),
			below('- a\n  - Date: b', isPlain),
			below('- a\n  - Date: b\n  - c', isPlain),
		]).toEqual([[['paragraph', 'Date: b']], [['list', '- Date: b']], []]);
		expect([below('- a\n  Date: b'), below('- a\n  - Date: b')]).toEqual([[], []]);
	});
});

test.each([
	['- a\n- b', false],
	['- a\n- **B**: c', true],
	['- a\n- b\n  - [ ] c', true],
	['- a\n- b\n  - c', false],
	['- Decision: x\n  Date: y\n- Decision: z', true],
	['- one\n  - Risk: x\n  - Mitigation: y\n- two', true],
])('the items of %j hold more than words: %j', (markdown, has) => {
	const {outline, list} = listOf(markdown);
	expect([hasParts(outline, list), hasParts(outline, list)]).toEqual([has, has]);
});
