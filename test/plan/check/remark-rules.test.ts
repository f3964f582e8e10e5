/* What each rule says of an answer. */
import {describe, expect, test} from 'vitest';
import {remarkRules, type Weighed} from '../../../source/plan/check/remark-rules.ts';
import type {RemarkRule} from '../../../source/template/sidecar.ts';

const weighed = (value: string, other?: string): Weighed => ({
	name: 'Goal',
	value,
	beside: key => (other === undefined ? undefined : {name: key ?? 'Title', value: other}),
});

const isShort = (words: string) => `“${words}” is too short to act on. Say what exactly, so that nobody has to ask.`;
const isNoNumber = (words: string) => `“${words}” is no number. A rough one is enough, and others can plan with it.`;

test.each([
	['It is fast', undefined, '“fast” can mean anything. Give a time and a load, so that a test can fail.'],
	['It is fast', ['soon'], undefined],
	['It comes soon', ['soon'], '“soon” can mean anything. Say it so that a test can fail.'],
])('vague: %j, with the words %j', (value, words, said) => {
	expect(remarkRules.vague.field(weighed(value), {rule: 'vague', ...(words && {words})})).toBe(said);
});

test.each([
	['5', undefined],
	['a dozen', undefined],
	['Five to seven', undefined],
	['none', undefined],
	['½', undefined],
	['a few', isNoNumber('a few')],
	['Someone knows', isNoNumber('Someone knows')],
	['done', isNoNumber('done')],
	['nonetheless', isNoNumber('nonetheless')],
	['x'.repeat(31), isNoNumber(`${'x'.repeat(29)}…`)],
])('number: %j', (value, said) => {
	expect(remarkRules.number.field(weighed(value))).toBe(said);
});

test.each([
	['Revert', 3, isShort('Revert')],
	['Revert it', 3, isShort('Revert it')],
	['Revert it now', 3, undefined],
	['Revert - it!', 3, undefined],
	['… „ “', 3, isShort('… „ “')],
	['app/main.ts a_b', 3, isShort('app/main.ts a_b')],
	['回滚', 3, isShort('回滚')],
	['回滚它', 3, undefined],
	['もどす', 3, undefined],
	['モドス', 3, undefined],
	['Revert', 1, undefined],
	['Revert it now', 4, isShort('Revert it now')],
])('short: %j, of at least %i words', (value, least, said) => {
	const rule: RemarkRule = least === 3 ? {rule: 'short'} : {rule: 'short', least};
	expect(remarkRules.short.field(weighed(value), rule)).toBe(said);
});

describe('repeats', () => {
	const repeats = (value: string, other?: string, of?: string) =>
		remarkRules.repeats.field(weighed(value, other), {rule: 'repeats', ...(of && {of})});

	test.each([
		['Redis outage', 'Redis outage'],
		['Avoid an outage of Redis', 'Redis outage'],
		['Outages', 'The outage'],
		['The gas', 'Gas'],
		['Redis\noutage', 'A Redis\noutage'],
	])('%j of %j', (value, other) => {
		expect(repeats(value, other)).toBe('This only repeats the title. Say what is new here.');
	});

	test.each([
		['Redis outage, at night', 'Redis outage'],
		['Cache', 'Redis outage'],
		['Prevent it', 'To be'],
		['It', ''],
		['as', 'a name'],
		['Redis outage', undefined],
	])('but not %j of %j', (value, other) => {
		expect(repeats(value, other)).toBeUndefined();
	});

	test('is told by what is repeated', () => {
		expect(repeats('Redis', 'Redis', 'Decision')).toBe('This only repeats the decision. Say what is new here.');
	});
});

describe('several', () => {
	const several = (values: readonly string[], label: string, least?: number) =>
		remarkRules.several.list(values, {rule: 'several', ...(least && {least})}, label);
	const isOne = 'One option is no choice. Name what else was possible, doing nothing too.';

	test.each([
		[['a'], '**Options**:\n', undefined, isOne],
		[['a', 'b'], '**Options**:\n', undefined, undefined],
		[['a', 'b'], '**Options**:\n', 3, isOne],
		[['a'], '**Alternatives**:\n', undefined, undefined],
		[['a'], '**What was rejected**:\n', undefined, undefined],
	])('%j below %j', (values, label, least, said) => {
		expect(several(values, label, least)).toBe(said);
	});
});

describe('mentions', () => {
	const rule = (...words: string[]): RemarkRule => ({rule: 'mentions', words});

	test.each([
		['On which day?', ['day'], undefined],
		['Day and night', ['day'], undefined],
		['The hour, the day', ['day'], undefined],
		['The\nday\nafter', ['day'], undefined],
		['Its time\nzone', ['day', 'time zone'], undefined],
		['Today', ['day'], 'Nothing is said about day here.'],
		['Days', ['day', 'hour'], 'Nothing is said about day or hour here.'],
		['Never', ['day', 'hour', 'week', 'year'], 'Nothing is said about day or hour or week here.'],
	])('%j, of %j', (value, words, said) => {
		expect(remarkRules.mentions.field(weighed(value), rule(...words))).toBe(said);
		expect(remarkRules.mentions.list(['So', value, 'Or so'], rule(...words))).toBe(said);
	});

	test('in a list each item by itself', () => {
		expect(remarkRules.mentions.list(['A time', 'zone'], rule('timezone'))).toBe(
			'Nothing is said about timezone here.',
		);
		expect(remarkRules.mentions.list(['to', 'day'], rule('day'))).toBeUndefined();
	});
});
