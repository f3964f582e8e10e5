import {expect, test} from 'vitest';
import {draftOf} from '../../source/wizard/open-state.ts';
import type {State} from '../../source/wizard/state.ts';
import {goTo, openForm, press, send, type} from '../helpers/form.ts';
import {isSearching} from '../helpers/runs.ts';

const texts = [
	'two words ',
	'many words, 42 more: it’s a rate-limit. 漢字 Größe',
	'  a  b   ',
	'# no heading',
	'1. no list',
	'**Decision**: none',
	'| a | b |',
	'``` --- <!-- &#35;',
	'漢字 👩‍👩‍👧‍👦 ❤️ é',
];

const kept = (state: State) => ({...draftOf(state), history: undefined});

const atOnce = (state: State, text: string): State => send(state, {type: 'text', text});

/* Everything in the first two, where it is plain text in a heading and below one; a third of it in each of the others. */
const fields = ['Title', 'Overview', 'Status', 'Options', 'Risk', 'Interface'];
const textsFor = (index: number) => texts.filter((_, at) => index < 2 || isSearching || at % 3 === index % 3);

for (const [index, field] of fields.entries()) {
	test.each(textsFor(index))(
		`%j typed at once into ${field} leaves the same draft, and the same steps to undo`,
		text => {
			const before = goTo(openForm(), field);
			let one = type(before, text);
			let other = atOnce(before, text);
			expect(kept(other)).toEqual(kept(one));
			expect(one.history.past.length).toBeGreaterThan(0);
			while (one.history.past.length > 0) {
				one = press(one, 'ctrl+z');
				other = press(other, 'ctrl+z');
				expect(kept(other)).toEqual(kept(one));
			}

			expect(other.history.past).toEqual([]);
		},
	);
}

test('moving away and back ends a step, however little time goes by', () => {
	const typed = type(goTo(openForm(), 'Overview'), 'one');
	const again = type(press(typed, 'left', 'right'), 'two');
	expect(press(again, 'ctrl+z').plan.text).toBe(typed.plan.text);
});

test('a word is spelled by itself, whatever it was while it was typed', () => {
	const before = goTo(openForm(), 'Overview');
	// A lone mark would be a heading, and is hidden; the word it begins is none.
	expect(type(before, '#').plan.text).toContain('\n&#35;\n');
	expect(type(before, '#word').plan.text).toContain('\n#word\n');
});
