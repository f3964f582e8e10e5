import {bindings} from '../../source/wizard/keymap.ts';
import type {Request, State} from '../../source/wizard/state.ts';
import {type FormEvent, update} from '../../source/wizard/update.ts';
import {shipped} from '../plan/shipped.ts';

type Random = () => number;

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
	values[Math.floor(random() * values.length)] as Value;

const words = [
	...'abcdefghijklmnopqrstuvwxyz     ',
	'漢',
	'é',
	'👩‍👩‍👧',
	'❤️',
	'e\u0301',
	'שלום',
	'\t',
	'|',
	'`',
	'```',
	'#',
	'## ',
	'- ',
	'1. ',
	'**b**: ',
	'{x}',
	'[CLARIFY: y]',
	'<!-- z -->',
	'---',
	'\\',
	'&#35;',
	'low',
	'12',
];

const pastes = [
	'one\ntwo\nthree',
	'- a\n- b\n',
	'| a | b |\n|---|---|\n| c | d |',
	'a\tb\nc\td',
	'```\ncode\n```',
	'## heading\n\ntext',
	'\u001B[2J\u0000\u202E',
	' ',
	'',
	'x'.repeat(500),
];

/** Every key that means something, but for those that leave. */
export const boundKeys: readonly string[] = [
	...new Set(bindings.filter(({command}) => command !== 'leave').flatMap(({keys}) => keys)),
];

const common = ['enter', 'tab', 'backspace', 'down', 'up', 'pagedown', 'pageup', 'ctrl+n', 'escape'];

/** What a person, or a cat, may do next. */
export function randomEvent(random: Random): FormEvent {
	const kind = random();
	if (kind < 0.5) return {type: 'text', text: pick(random, words)};
	if (kind < 0.7) return {type: 'key', key: pick(random, common)};
	if (kind < 0.97) return {type: 'key', key: pick(random, boundKeys)};
	if (kind < 0.99) return {type: 'paste', text: pick(random, pastes)};
	return {type: 'resize', size: {columns: 60 + Math.floor(random() * 120), rows: 16 + Math.floor(random() * 40)}};
}

/** The state after `event`, when the world has answered whatever it was asked for, and the form stays open. */
export function goOn(state: State, event: FormEvent, at: number): State {
	const next = update(state, event, at);
	const {request, outcome} = next;
	const answered = request ? update(next, answerTo(request), at) : next;
	return outcome ? {...answered, outcome: undefined, overlay: undefined} : answered;
}

function answerTo(request: Request): FormEvent {
	if (request.type === 'edit')
		return {type: 'edited', path: request.path, text: `${request.text.slice(0, 200)}\nedited`};
	if (request.type === 'dialects') return {type: 'dialects', dialects: [{name: 'technical plan', template: shipped}]};
	return {type: 'done'};
}
