import {describe, expect, test} from 'vitest';
import {
	isName,
	type Numbering,
	nounOf,
	numberingText,
	readNumbering,
	readPrefix,
} from '../../../source/template/grammar/numbering.ts';

const parts = (words: string) => {
	const numbering = readNumbering(words);
	return numbering && [numbering.before, numbering.digits, numbering.after];
};

describe('a heading that counts', () => {
	test.each([
		['Decision 1: Title', ['Decision ', '1', ': ']],
		['Decision 12:Title', ['Decision ', '12', ':']],
		['ADR-007: Title', ['ADR-', '007', ': ']],
		['ADR-007 Title', ['ADR-', '007', ' ']],
		['T012 Wire it', ['T', '012', ' ']],
		['2. Title', ['', '2', '. ']],
		['2.Title', ['', '2', '.']],
		['2) Title', ['', '2', ') ']],
		['2] Title', ['', '2', '] ']],
		['2.1: Title', ['2.', '1', ': ']],
		['2.10.3 : Title', ['2.10.', '3', ' : ']],
		['6.1 Storage', ['6.', '1', ' ']],
		['6.1. Storage', ['6.', '1', '. ']],
		['6.1', ['6.', '1', '']],
		['Phase 2.1: Core', ['Phase 2.', '1', ': ']],
		['T012: Wire it', ['T', '012', ': ']],
		['FR3 - Wire it', ['FR', '3', ' - ']],
		['Phase 3 — Title', ['Phase ', '3', ' — ']],
		['Phase 3 – Title', ['Phase ', '3', ' – ']],
		['Phase 3 - Title', ['Phase ', '3', ' - ']],
		['Phase 3 -', ['Phase ', '3', ' -']],
		['Phase 3 (March)', ['Phase ', '3', ' ']],
		['Phase 3 :\tTitle', ['Phase ', '3', ' :\t']],
		['决策 1：标题', ['决策 ', '1', '：']],
		['Option A: Redis', ['Option ', 'A', ': ']],
		['Design option B — Redis', ['Design option ', 'B', ' — ']],
		['Option C. Redis', ['Option ', 'C', '. ']],
		['Option D', ['Option ', 'D', '']],
		['阶段2：标题', ['阶段', '2', '：']],
		['フェーズ3: 準備', ['フェーズ', '3', ': ']],
		['Phase 3', ['Phase ', '3', '']],
		['3', ['', '3', '']],
		['Issue #3: Title', ['Issue #', '3', ': ']],
		['#3: Title', ['#', '3', ': ']],
		['Key user story 3: Title', ['Key user story ', '3', ': ']],
		['Año 3: Title', ['Año ', '3', ': ']],
		['H2 3: Title', ['H2 ', '3', ': ']],
		['Phase 123456789: Title', ['Phase ', '123456789', ': ']],
	])('%j is %j', (words, expected) => {
		expect(parts(words)).toEqual(expected);
		expect(numberingText(readNumbering(words) as Numbering)).toBe(expected.join(''));
	});

	test.each([
		'Title',
		'Phase three: Title',
		'Phase 3 Title',
		'Phase 3 -Title',
		'Phase 3a: Title',
		'One two three four 4: Title',
		'Phase  3: Title',
		'Phase_3: Title',
		'2nd: Title',
		'Phase 1234567890: Title',
		' 2. Title',
		'5x3: Title',
		'1.5x faster',
		'OAuth2: how',
		'S3 buckets',
		'E2E: all',
		'A: Redis',
		'Option AB: Redis',
		'Option a: Redis',
		'Option A Redis',
		'Appendix A: Terms',
		'Annex B',
	])('%j does not', words => {
		expect(readNumbering(words)).toBeUndefined();
	});
});

describe('the prefix of a heading', () => {
	const option = {before: 'Option: ', digits: '', after: ''};

	test('is its own number, however the template counts', () => {
		const read = {before: 'Phase ', digits: '3', after: ' — '};
		expect(readPrefix('Phase 3 — Title', undefined)).toEqual(read);
		expect(readPrefix('Phase 3 — Title', option)).toEqual(read);
		expect(readPrefix('Phase 3 — Title', {before: 'Decision ', digits: '1', after: ': '})).toEqual(read);
	});

	test('is the words that the template has before the title', () => {
		expect(readPrefix('Option: Redis', option)).toBe(option);
	});

	test('ends with the heading where there is no title yet', () => {
		expect(readPrefix('Option:', option)).toEqual({before: 'Option:', digits: '', after: ''});
	});

	test.each(['Option Redis', 'Opt', 'Options:', 'My Option: Redis'])('is not in %j', words => {
		expect(readPrefix(words, option)).toBeUndefined();
	});

	test('may lack the number that others have, with a colon', () => {
		const own = {before: 'Phase ', digits: '1', after: ': '};
		expect(readPrefix('Phase: Redis', own)).toEqual({before: 'Phase: ', digits: '', after: ''});
		expect(readPrefix('Phase:', own)).toEqual({before: 'Phase:', digits: '', after: ''});
		expect(readPrefix('Phases: Redis', own)).toBeUndefined();
		expect(readPrefix(': Redis', {before: '', digits: '1', after: '. '})).toBeUndefined();
	});

	test('is none without a number where the template counts', () => {
		expect(readPrefix('Decision Redis', {before: 'Decision ', digits: '1', after: ': '})).toBeUndefined();
		expect(readPrefix('Redis', undefined)).toBeUndefined();
	});
});

describe('what stands before a number', () => {
	test.each(['ADR-', 'FR-', 'T', 'US', 'RFC ', 'Task-', 'Issue #', '6.', 'Phase 2.'])('%j counts names', before => {
		expect(isName(before, '1')).toBe(true);
	});

	test.each(['A', 'Z', 'Б'])('a letter is a name: %j', letter => {
		expect(isName('Option ', letter)).toBe(true);
	});

	test.each(['', 'Phase ', 'Key Decision ', 'Step ', '阶段', 'フェーズ'])('%j counts positions', before => {
		expect(isName(before, '1')).toBe(false);
	});

	test.each([
		['Phase ', 'Phase'],
		['ADR-', 'ADR'],
		['Phase 2.', 'Phase'],
		['6.', ''],
		['Option: ', 'Option'],
		['6.10.', ''],
		['Phase 12.3.', 'Phase'],
		['Phase 2. Step ', 'Phase 2. Step'],
		['Follow-up ', 'Follow-up'],
		['Task – ', 'Task'],
	])('%j is of items called %j', (before, noun) => {
		expect(nounOf({before, digits: '1', after: ' '})).toBe(noun);
	});
});
