/* What one line does, by what it answers. */
import type {FieldKind, Path} from '../../plan/place.ts';
import {itemToldApart} from '../commands/item-line.ts';
import {optionToldApart} from '../commands/option-line.ts';
import {choose} from '../commands/typing.ts';
import {goToGap} from '../gaps.ts';
import {judged} from '../judging/judged.ts';
import {keepNote} from '../judging/notes.ts';
import {answerConsent, pickAnswer} from '../overlays/consent.ts';
import {menuEntries, runMenu} from '../overlays/menu.ts';
import {confirmSide, openMerge, pickSide, previousConflict} from '../overlays/merging.ts';
import {gapEntries, reviewEntries, withAlias} from '../overlays/review.ts';
import {askTemplate} from '../overlays/templates.ts';
import {takeVerdict, type VerdictEntry, verdictEntries} from '../overlays/verdict.ts';
import {followed, takeProposal} from '../proposing.ts';
import {unlessRefused} from '../refusal.ts';
import {currentStop, type State} from '../state.ts';
import {asOneStep, focusOn, withItem} from '../step.ts';
import {type FieldStop, stopsOf} from '../stop.ts';
import {createBuffer} from '../text/buffer.ts';
import {lineCommands, obey} from './line-commands.ts';
import {advance, type Linear, openLinear, type Prompt, type Reply, stay} from './linear.ts';
import {optionsAt, pickedValue} from './options.ts';
import {askedSections, policiesIn, printed, problemLines, remarkLines} from './question.ts';

/** The reaction to one line that was typed at `at` milliseconds. */
export function answer({state, prompt}: Linear, line: string, at: number): Reply {
	const calm = state.message === '' ? state : {...state, message: ''};
	const {linear, lines} = unlessRefused(
		() => replyTo({state: calm, prompt}, typedText(line), at),
		// Among lines every word would be one more of them, and nobody could go elsewhere.
		message => stay(prompt.type === 'lines' ? openLinear({...state, message}) : {state: {...state, message}, prompt}),
	);
	// What is told beside the text is brought up to it, as after every other event.
	return {linear: {...linear, state: judged(state, followed(state, linear.state))}, lines: printed(lines)};
}

/* A terminal in line prompt puts the arrow keys into the line. */
function typedText(line: string): string {
	return line
		.replace(/\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|[^[O]|$)/g, '')
		.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, '');
}

function replyTo(linear: Linear, line: string, at: number): Reply {
	const {prompt} = linear;
	if (prompt.type === 'lines') return takeLine(linear, prompt.text, line, at);
	const word = line.trim();
	if (prompt.type === 'note' && word !== '/quit') return answerNote(linear, line, at);
	if (prompt.type === 'merge' && /^(?:[123<]|)$/.test(word)) return answerMerge(linear, word, at);
	const command = lineCommands.find(({words}) => words.includes(word));
	if (command) return obey(command, linear, word, at);
	if (/^\/[a-z]+$/.test(word)) return stay(linear, `${word} is no command, ? lists them. \\${word} is taken as text.`);
	switch (prompt.type) {
		case 'stop':
			return answerStop(linear, line, at);
		case 'another':
			return answerItem(linear, prompt.path, line, at);
		case 'sections':
			return answerSections(linear, word);
		case 'templates':
			return answerTemplates(linear, word);
		case 'newSections':
			return answerNewSections(linear, word, at);
		case 'review':
			return answerReview(linear, word);
		case 'note':
			return answerNote(linear, line, at);
		case 'verdict':
			return answerVerdict(linear, word);
		case 'consent':
			return answerAsk(linear, word);
		case 'merge':
			return stay(linear, 'Answer with a number, < or Enter.');
	}
}

/* Whatever is no yes is a no. */
function answerAsk({state}: Linear, word: string): Reply {
	const picked = pickAnswer(state, /^y(?:es)?$/i.test(word));
	return stay(openLinear((picked && answerConsent(picked)) ?? state));
}

function answerStop(linear: Linear, line: string, at: number): Reply {
	const {state} = linear;
	const stop = currentStop(state);
	if (line.trim() === '') return stay(advance(linear));
	if (stop?.type === 'add') return answerItem(linear, stop.path, line, at);
	if (stop?.type !== 'field') return stay(linear);
	const options = optionsAt(state, stop);
	const proposal = /^\d$/.test(line.trim()) ? options.offers[Number(line) - 1]?.proposal : undefined;
	if (proposal)
		return stay(openLinear(takeProposal(state, proposal, at, done => advance({...linear, state: done}).state)));
	const picked = pickedValue(state, options, line.trim());
	if (picked !== undefined && options.joint !== undefined) return stay(openLinear(choose(state, picked, at)));
	if (picked !== undefined) return fill(state, picked, at);
	const word = line.trim();
	if (options.offers.length > 0 && /^\d+$/.test(word)) return stay(linear, noneOfThese(word));
	return fieldAnswers[stop.kind](linear, stop, line, at);
}

type FieldAnswer = (linear: Linear, stop: FieldStop, line: string, at: number) => Reply;

const fieldAnswers = {
	text: answerText,
	prose: answerLines,
	code: answerLines,
	choice: answerChoice,
	box: answerText,
} satisfies Record<FieldKind, FieldAnswer>;

function answerText({state}: Linear, _stop: FieldStop, line: string, at: number): Reply {
	const literal = literalText(line);
	return (
		(literal === undefined ? fillApart(state, line.trim(), at) : undefined) ?? fill(state, (literal ?? line).trim(), at)
	);
}

/* An item that was said in one line, as in the form. */
function fillApart(state: State, value: string, at: number): Reply | undefined {
	const filled = choose(state, value, at);
	const told = optionToldApart(filled, at) ?? itemToldApart(filled, at)?.state;
	if (!told) return undefined;
	return stay(
		advance({state: told, prompt: {type: 'stop'}}),
		'Told apart into its fields. /undo makes it one line again.',
	);
}

function answerLines(linear: Linear, _stop: FieldStop, line: string, at: number): Reply {
	const literal = literalText(line);
	if (literal === undefined) return takeLine(linear, undefined, line, at);
	return stay({state: linear.state, prompt: {type: 'lines', text: literal}});
}

/* A backslash at the start takes the rest as it is. */
function literalText(line: string): string | undefined {
	return line.startsWith('\\') ? line.slice(1) : undefined;
}

function answerChoice(linear: Linear, {choices}: FieldStop, line: string, at: number): Reply {
	const {state} = linear;
	const word = line.trim();
	if (word.startsWith('\\')) return fill(state, word.slice(1), at);
	const known = choices?.choices ?? [];
	const same = known.find(choice => choice.toLowerCase() === word.toLowerCase());
	if (same !== undefined) return fill(state, same, at);
	if (choices?.open) return fill(state, word, at);
	const [begun, other] = known.filter(choice => choice.toLowerCase().startsWith(word.toLowerCase()));
	if (begun !== undefined && other === undefined) return fill(state, begun, at);
	return stay(linear, noneOfThese(word));
}

function noneOfThese(word: string): string {
	return `${word} is none of these. \\${word} is taken all the same.`;
}

/* The value is in the field, and the next question follows; what is wrong is said, and holds nobody up. */
function fill(state: State, value: string, at: number): Reply {
	const filled = choose(state, value, at);
	const next = advance({state: filled, prompt: {type: 'stop'}});
	return stay(next, ...problemLines(filled, state.focus), ...remarkLines(next.state, state.focus));
}

function takeLine({state}: Linear, text: string | undefined, line: string, at: number): Reply {
	const isEnd = line.trimEnd() === '.' || (text === undefined && line.trim() === '');
	if (isEnd) return text === undefined ? stay(advance(openLinear(state))) : fill(state, text, at);
	const own = lineText(line);
	return stay({state, prompt: {type: 'lines', text: text === undefined ? own : `${text}\n${own}`}});
}

/* A line of one dot is written as two, and one of more as it is behind a backslash. */
function lineText(line: string): string {
	return line === '..' ? '.' : /^\\+\.+$/.test(line) ? line.slice(1) : line;
}

/* A new item, and the line as the answer of its first field. */
function answerItem(linear: Linear, path: Path, line: string, at: number): Reply {
	if (line.trim() === '') return stay(advance(linear));
	const {state} = linear;
	const reply = answerStop({state: withItem(state, path, at), prompt: {type: 'stop'}}, line, at);
	return {...reply, linear: {...reply.linear, state: asOneStep(state, reply.linear.state, at)}};
}

function answerSections({state, prompt}: Linear, word: string): Reply {
	if (word === '') return stay(openLinear(state));
	const section = askedSections(state)[Number(word) - 1];
	const [first] = section ? stopsOf(section) : [];
	return first ? stay(openLinear(focusOn(state, first.path))) : stay({state, prompt}, `There is no section ${word}.`);
}

const sides = {1: 'mine', 2: 'theirs', 3: 'both'} as const;

function answerMerge(linear: Linear, word: string, at: number): Reply {
	const {state} = linear;
	// Who answers what was asked before must not answer something else.
	if (!state.overlay) return stay(openLinear(state), 'The plan file changed once more; this is asked no longer.');
	const back = word === '<' ? previousConflict(state) : undefined;
	if (back) return stay(openLinear(back));
	if (word === '' || word === '<')
		return stay(openLinear({...state, overlay: undefined}), 'Left for later; /merge asks again.');
	const picked = pickSide(state, sides[word as unknown as keyof typeof sides]);
	const chosen = picked && confirmSide(picked, at);
	return chosen ? stay(openLinear(chosen)) : stay(linear, 'Both cannot stand there.');
}

function answerNote({state}: Linear, line: string, at: number): Reply {
	const {overlay} = state;
	const word = line.trim();
	if (overlay?.type !== 'note' || word === '') return stay(openLinear({...state, overlay: undefined}));
	const query = createBuffer(word === '-' ? '' : (literalText(line) ?? line));
	const kept = keepNote({...state, overlay: {...overlay, query}}, at);
	return stay(openLinear(kept ?? {...state, overlay: undefined}));
}

function answerVerdict({state, prompt}: Linear, word: string): Reply {
	const verdict = verdictOf(word);
	if (verdict === undefined) return stay({state, prompt}, 'Answer a, s or Enter.');
	const index = verdictEntries.indexOf(verdict);
	// What was said before is asked once more.
	const isSure = prompt.type === 'verdict' && prompt.sure === verdict;
	const done = takeVerdict({...state, overlay: {type: 'verdict', index, isSure}});
	if (done?.outcome) return stay({state: {...done, overlay: undefined}, prompt});
	if (done?.overlay?.type !== 'verdict') return stay(openLinear(done ?? state));
	const doubt = done.message.replace('Enter again', 'The same again');
	return stay({state: {...state, message: doubt}, prompt: {type: 'verdict', sure: verdict}});
}

function verdictOf(word: string): VerdictEntry | undefined {
	if (word === '') return 'go-on';
	const first = word.toLowerCase();
	if (['a', 'approve', 'yes'].includes(first)) return 'approved';
	return ['s', 'send', 'send back', 'back'].includes(first) ? 'sent-back' : undefined;
}

function answerTemplates(linear: Linear, word: string): Reply {
	const {state} = linear;
	const {overlay} = state;
	if (word === '' || overlay?.type !== 'templates') return stay(openLinear({...state, overlay: undefined}));
	const index = Number(word) - 1;
	if (!overlay.choices[index]) return stay(linear, `Answer with a number from 1 to ${overlay.choices.length}.`);
	const asked = askTemplate({...state, overlay: {...overlay, index}});
	return stay(asked ? openLinear(asked) : linear);
}

function answerNewSections(linear: Linear, word: string, at: number): Reply {
	const {state} = linear;
	const {overlay} = state;
	if (word === '' || overlay?.type !== 'menu') return stay(openLinear({...state, overlay: undefined}));
	const index = Number(word) - 1;
	const entries = menuEntries(state);
	if (!entries[index]) return stay(linear, `Answer with a number from 1 to ${entries.length}.`);
	const added = runMenu({...state, overlay: {...overlay, index}}, at);
	return stay(added ? openLinear(added) : linear);
}

function answerReview({state}: Linear, word: string): Reply {
	const short: Prompt = {type: 'review', isShort: true};
	if (/^y(?:es)?$/i.test(word)) {
		const merging = openMerge(state);
		if (merging) return stay(openLinear(merging));
		return stay({state: {...state, outcome: {type: 'write', policy: state.policy}}, prompt: short});
	}
	if (/^(?:no?)?$/i.test(word)) return stay(openLinear(state), 'Not written. /quit leaves, and the draft is kept.');
	const entries = reviewEntries(state);
	const left = gapEntries(entries);
	const index = Number(word) - 1;
	const gap = left[index]?.gap;
	if (gap?.problem?.likely) {
		const agreed = withAlias(state, gap.problem.likely);
		return stay({state: agreed, prompt: short}, agreed.message);
	}
	if (gap) return stay(openLinear(goToGap(state, gap)));
	const chosen = policiesIn(entries)[index - left.length];
	if (chosen) return stay({state: {...state, policy: chosen.policy}, prompt: short}, `Blank fields: ${chosen.title}.`);
	return stay({state, prompt: short}, 'Answer yes, no, or with a number of the review.');
}
