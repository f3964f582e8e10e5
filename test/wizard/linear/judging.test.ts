/* A plan that is judged, and what two people changed, in plain lines. */
import {describe, expect, test} from 'vitest';
import {openLinear} from '../../../source/wizard/linear/linear.ts';
import {greeting, question} from '../../../source/wizard/linear/question.ts';
import type {State} from '../../../source/wizard/state.ts';
import {goTo, openDocument, openForm, openReviewed, send, type} from '../../helpers/form.ts';
import {transcript} from '../../helpers/transcript.ts';

const before =
	'# Login\n\n**Owner**: Ann\n\n## How\n\n**Steps**:\n\n- count failures in memory\n- lock for an hour\n- tell the owner\n';

const after = before.replace('in memory', 'in Redis').replace('- tell the owner\n', '');
const judge = (...lines: readonly string[]) => transcript(openLinear(openReviewed(before, after)), ...lines);

describe('a plan to judge', () => {
	test.each([
		[before, after, '5 fields, 2 changes since HEAD.'],
		[before, before.replace('Ann', 'Bob'), '6 fields, 1 change since HEAD.'],
		[before, before, '6 fields, no change since HEAD.'],
		[undefined, after, '5 fields, nothing to compare with.'],
	])('is greeted with what changed (%#)', (base, text, words) => {
		expect(greeting(openReviewed(base, text))).toEqual([
			`plan.md, to review: ${words}`,
			'Enter keeps and goes on, /change goes to the next change, /note and /ask leave one, /review ends, ? lists the commands.',
		]);
	});

	const first = [
		'4 of 5: Steps, Item 1',
		'Now: count failures in Redis',
		'Changed since HEAD.',
		'Before: count failures in memory',
	];
	const second = ['5 of 5: Steps, Item 2', 'Now: lock for an hour', 'Removed since HEAD.', 'Before: - tell the owner'];

	test('is asked from its first change on', () => {
		expect(question(openLinear(openReviewed(before, after)))).toEqual([
			'Change 1 of 2: an item of How › Steps changed.',
			'',
			'Section 2 of 2: How',
			'',
			...first,
		]);
	});

	test('tells of a long text only what differs, as it was and as it is', () => {
		const some = 'Some words of a text that is long. '.repeat(10);
		const text = (word: string, more = '') =>
			`# A\n\n## B\n\n${some}It answers ${word} to all. ${some}\n\nThe end.${more}\n`;
		const told = (now: string) => {
			const lines = question(openLinear(openReviewed(text('404'), now)));
			return lines.slice(lines.indexOf('Changed since HEAD.') + 1);
		};
		const around = (word: string) =>
			`…that is long. Some words of a text that is long. It answers ${word} to all. Some words of a text that is long. Some words of a text…`;
		expect(told(text('410'))).toEqual([`Before: ${around('404')}`, `Now: ${around('410')}`]);
		expect(told(text('404', '\n\nMore.'))).toEqual(['Before: (nothing)', 'Now: More.']);
	});

	test('gets notes and questions, which are changed and taken away by the same words', () => {
		const lines = ['/note', 'Who?', '/note', '', '/ask', 'Why?', '/notes', '/note', '-', '/note', '\\-'];
		expect(judge(...lines).said).toEqual([
			'» /note',
			'The words of the note; Enter alone leaves it.',
			'» Who?',
			'The note is kept in the draft, not in the plan.',
			...first,
			'✎ note: Who?',
			'» /note',
			'The words of the note; Enter alone leaves it. Now: “Who?”. A dash alone takes it away.',
			'» ',
			...first,
			'✎ note: Who?',
			'» /ask',
			'The words of the question; Enter alone leaves it. Now: “Who?”. A dash alone takes it away.',
			'» Why?',
			'The question is kept in the draft, not in the plan.',
			...first,
			'? question: Why?',
			'» /notes',
			'± How › Steps changed.',
			'? question: Why? (How › Steps)',
			'− How › Steps was removed.',
			...first,
			'? question: Why?',
			'» /note',
			'The words of the note; Enter alone leaves it. Now: “Why?”. A dash alone takes it away.',
			'» -',
			'The note is gone; undo brings it back.',
			...first,
			'» /note',
			'The words of the note; Enter alone leaves it.',
			'» \\-',
			'The note is kept in the draft, not in the plan.',
			...first,
			'✎ note: -',
		]);
	});

	const seen = (count: number) => [
		`${count} of 2 changes since HEAD seen`,
		'0 notes, 0 questions',
		'0 edits of yours',
		'a approves, s sends back, Enter goes on.',
	];

	test('is approved at once by who came to every change', () => {
		const {linear, said} = judge('/change', '/change', '/write', 'x', 'a');
		expect(said).toEqual([
			'» /change',
			'Change 2 of 2: an item of How › Steps was removed.',
			...second,
			'» /change',
			'Change 1 of 2: an item of How › Steps changed.',
			...first,
			'» /write',
			...seen(2),
			'» x',
			'Answer a, s or Enter.',
			...seen(2),
			'» a',
			...seen(2),
		]);
		expect(linear.state.outcome).toEqual({type: 'judge', verdict: 'approved'});
	});

	test('is asked about once more by who did not, and Enter goes on to what is left', () => {
		const {linear, said} = judge('/review', 'Approve', '', '/review', 's', 'a');
		expect(said).toEqual([
			'» /review',
			...seen(1),
			'» Approve',
			'1 of 2 changes were not seen yet. The same again approves all the same.',
			...seen(1),
			'» ',
			...second,
			'» /review',
			...seen(2),
			'» s',
			'There is no note and no edit, so nothing says what is wrong. The same again sends it back all the same.',
			...seen(2),
			'» a',
			...seen(2),
		]);
		expect(linear.state.outcome).toEqual({type: 'judge', verdict: 'approved'});
	});

	test.each([
		['a', 'approved'],
		['YES', 'approved'],
		['approve', 'approved'],
		['s', 'sent-back'],
		['Send', 'sent-back'],
		['send back', 'sent-back'],
		['back', 'sent-back'],
	])('%s, said twice, is meant', (word, verdict) => {
		expect(judge('/review', word).linear.state.outcome).toBeUndefined();
		expect(judge('/review', word, word).linear.state.outcome).toEqual({type: 'judge', verdict});
	});

	test('shows of what was there before no more than of what is there now', () => {
		const text = (word: string) =>
			`# A\n\n## B\n\n${Array.from({length: 21}, (_, line) => `${word} ${line}`).join('\n')}\n`;
		const lines = question(openLinear(openReviewed(text('old'), text('new'))));
		expect(lines.slice(lines.indexOf('Before:'))).toEqual([
			'Before:',
			...Array.from({length: 20}, (_, line) => `  old ${line}`),
			'  … and 1 line more',
		]);
	});

	test('where what was changed was blank says so', () => {
		const blank = before.replace(' Ann', '');
		expect(question(openLinear(openReviewed(blank, before)))).toContain('Before: (blank)');
	});

	test('without any change has none to go to', () => {
		const {linear, said} = transcript(openLinear(openReviewed(before, before)), '/change', '/notes', '/review', 'a');
		expect(said.slice(0, 8)).toEqual([
			'» /change',
			'Nothing changed.',
			'1 of 6: Title',
			'Now: Login',
			'» /notes',
			'There is no change and no note.',
			'1 of 6: Title',
			'Now: Login',
		]);
		expect(linear.state.outcome).toEqual({type: 'judge', verdict: 'approved'});
	});
});

describe('what both changed', () => {
	const text = '# Technical Plan: A\n\n## Rollback Plan\n\n- b\n';
	const changed = (state: State, to: string) => openLinear(send(state, {type: 'changed', text: to}));
	const mine = type(goTo(type(openForm(text), '1'), 'rollback'), '2');
	const both = changed(mine, text.replace(': A', ': X').replace('- b', '- y'));
	const title = [
		'Both changed Title › Feature Name (1 of 2).',
		'Before: A',
		'  1. Mine: A1',
		'  2. Theirs, in the file: X',
		'A number takes one, < goes back, Enter leaves it for later.',
	];
	const step = [
		'Both changed Rollback Plan › 1 › Rollback step (2 of 2).',
		'Before: b',
		'  1. Mine: b2',
		'  2. Theirs, in the file: y',
		'A number takes one, < goes back, Enter leaves it for later.',
	];
	const field = expect.stringMatching(/^\d+ of \d+: Rollback step 1$/);
	const help = 'The way back, step by step, so exact that whoever is on call can do it.';

	test('is chosen one by one, and back', () => {
		const {linear, said} = transcript(both, '/merge', '1', '<', '4', '3', '2', '1');
		expect(said).toEqual([
			'» /merge',
			...title,
			'» 1',
			...step,
			'» <',
			...title,
			'» 4',
			'Answer with a number, < or Enter.',
			...title,
			'» 3',
			'Both cannot stand there.',
			...title,
			'» 2',
			...step,
			'» 1',
			'`plan.md` changed on disk; 1 field came in: Feature Name.',
			field,
			help,
			'Now: b2',
		]);
		expect(linear.state.plan.text).toBe(text.replace(': A', ': X').replace('- b', '- b2'));
	});

	test.each(['<', ''])('is left for later with %j', line => {
		const {linear, said} = transcript(both, '/merge', line);
		expect(said.slice(6)).toEqual([`» ${line}`, 'Left for later; /merge asks again.', field, help, 'Now: b2']);
		expect([linear.state.overlay, linear.state.plan]).toEqual([undefined, both.state.plan]);
	});

	test('is asked before anything is written', () => {
		expect(transcript(both, '/write', 'yes').said.slice(-title.length)).toEqual(title);
	});

	test('is shown by lines where it has several, and both may stay', () => {
		const one = type(goTo(openDocument('# A\n\n## B\n\nOne.\nTwo.\n'), 'B'), '!');
		const {linear, said} = transcript(changed(one, '# A\n\n## B\n\nOne?\nTwo?\n'), '/merge', '3');
		expect(said.slice(0, 13)).toEqual([
			'» /merge',
			'Both changed B (1 of 1).',
			'Before:',
			'  One.',
			'  Two.',
			'  1. Mine:',
			'  One.',
			'  Two.!',
			'  2. Theirs, in the file:',
			'  One?',
			'  Two?',
			'  3. Both',
			'A number takes one, < goes back, Enter leaves it for later.',
		]);
		expect(linear.state.plan.text).toBe('# A\n\n## B\n\nOne.\nTwo.!\nOne?\nTwo?\n');
	});

	test('may be gone on one side', () => {
		const asked = changed(type(goTo(openForm(text), 'rollback'), '2'), '# Technical Plan: A\n');
		expect(transcript(asked, '/merge').said.slice(-2)).toEqual([
			'  2. Theirs, in the file: (nothing)',
			'A number takes one, < goes back, Enter leaves it for later.',
		]);
	});
});
