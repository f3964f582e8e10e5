/* What says nothing that could be measured, and what is asked back. */
import {describe, expect, test} from 'vitest';
import {findVague} from '../../../source/plan/check/vague.ts';

const twelve = 'a fast way to all that is there and to much more';

describe('a word that can mean anything', () => {
	test.each([
		['It is fast.', 'fast', 'Give a time and a load, so that a test can fail.'],
		['Quickly done', 'Quickly', 'Give a time and a load, so that a test can fail.'],
		['Low-latency calls', 'Low-latency', 'Give a time and a load, so that a test can fail.'],
		['It scales', 'scales', 'Say for how many users, requests or records.'],
		['Protected by us', 'Protected', 'Name the attack, and what stops it.'],
		['Highly available', 'Highly available', 'Say how often it may fail, and what happens then.'],
		['Easy to use', 'Easy to use', 'Say what a person can do, and in how many steps.'],
		['Minimal overhead', 'Minimal overhead', 'Say how much time, memory or money it may take.'],
		['Retry as needed', 'as needed', 'Say what exactly, so that nobody has to guess.'],
		['Logs, traces, etc.', 'etc', 'Say what exactly, so that nobody has to guess.'],
	])('%s', (value, word, ask) => {
		expect(findVague(value)).toEqual({word, ask});
	});

	test.each([
		...`fast faster quick quickly slow responsive performant low_latency high_performance real_time instant instantly scalable scales
		scale_well high_load high_traffic high_throughput many_users secure securely safe safely protected reliable robust stable
		highly_available high_availability resilient user_friendly intuitive easy_to_use seamless seamlessly smooth efficient
		efficiently optimized optimised lightweight minimal_overhead`
			.split(/\s+/)
			.map(word => word.replaceAll('_', ' ')),
	])('is %s', word => {
		expect(findVague(`It is ${word}.`)?.word).toBe(word);
	});

	test.each([
		['the first of several', 'Robust and fast', 'Robust'],
		['in quotes', '“fast”', 'fast'],
		['beside a name that says little', 'A secure API', 'secure'],
		['beside several of them', 'Fast DBs', 'Fast'],
		['beside one capital', 'A secure X', 'secure'],
		['beside a word with capitals inside', 'A secure mTLS', 'secure'],
		['in twelve words', twelve, 'fast'],
		['in twelve words of the second sentence', `So. ${twelve} `, 'fast'],
	])('%s', (_, value, word) => {
		expect(findVague(value)?.word).toBe(word);
	});

	test.each([
		['a part of a word', 'Breakfast'],
		['the start of a word', 'Fasten it'],
		['a part of a name', 'The fast-path'],
		['the end of a name', 'The super-fast'],
		['a word that goes on', 'Secured by us, safe2'],
		['beside a figure', 'Fast: 5 ms'],
		['beside code', 'Secure by `csp`'],
		['before words in parentheses', 'Fast (as a cache)'],
		['beside a name in capitals', 'Secure by TLS'],
		['beside one that begins like another', 'A secure UIX'],
		['in thirteen words', `${twelve} still`],
	])('but not %s', (_, value) => {
		expect(findVague(value)).toBeUndefined();
	});

	test.each([
		['Fast. 5 ms', 'Fast'],
		['Fast; 5 ms', 'Fast'],
		['Fast! 5 ms', 'Fast'],
		['Fast? 5 ms', 'Fast'],
		['Fast\n5 ms', 'Fast'],
		['It takes 5 ms. Fast', 'Fast'],
		['Fast, 5 ms', undefined],
		['Fast at v.5', undefined],
	])('is told by its own sentence: %j', (value, word) => {
		expect(findVague(value)?.word).toBe(word);
	});
});

test('a template has words of its own', () => {
	const own = 'Say it so that a test can fail.';
	expect(findVague('Soon enough', ['soon', 'soon enough'])).toEqual({word: 'Soon enough', ask: own});
	expect(findVague('Some day-dream', ['some day'])).toBeUndefined();
	expect(findVague('a.b', ['a.b'])).toEqual({word: 'a.b', ask: own});
	expect(findVague('axb', ['a.b'])).toBeUndefined();
	expect(findVague('fast', ['soon'])).toBeUndefined();
	expect(findVague('fast', ['fast'])?.ask).toBe('Give a time and a load, so that a test can fail.');
	expect(findVague('fast', [])?.word).toBe('fast');
});
