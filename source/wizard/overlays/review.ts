/* The review before writing: all that is left to do with what becomes of it, and what will change. */
import {diffLines} from 'diff';
import type {LikelyName} from '../../plan/check/blanks.ts';
import {type Fate, fateOf} from '../../plan/check/fate.ts';
import type {Gap} from '../../plan/check/gaps.ts';
import type {Policy} from '../../plan/finish.ts';
import type {Plan} from '../../plan/place.ts';
import {planOf} from '../../plan/plan.ts';
import {findSpec} from '../../template/find-spec.ts';
import {parseTemplate} from '../../template/read-template.ts';
import {bodyRows} from '../columns.ts';
import {gapsOf, goToGap} from '../gaps.ts';
import type {State} from '../state.ts';
import {focusOn} from '../step.ts';
import {caretOf} from '../text/buffer.ts';
import {around, clamped, topAt} from './around.ts';
import {finished, finishedText} from './finished.ts';
import {openMerge} from './merging.ts';

/** What can become of blank fields, and what that is called. */
export type PolicyChoice = {readonly policy: Policy; readonly title: string};

export type ReviewEntry =
	| {readonly type: 'write'}
	/** Only where there is a choice: two of them at least make different files. */
	| {readonly type: 'policy'; readonly choices: readonly PolicyChoice[]}
	| {readonly type: 'changes'; readonly added: number; readonly removed: number}
	| {readonly type: 'gap'; readonly gap: Gap; readonly fate: Fate};

const policies: readonly PolicyChoice[] = [
	{policy: 'clarify', title: 'mark as [CLARIFY]'},
	{policy: 'omit', title: 'leave out'},
	{policy: 'keep', title: 'keep the template’s text'},
];

/** The policies that make a file of their own. Where two make the same, the later says better what that does. */
export function policyChoices(state: State): readonly PolicyChoice[] {
	const texts = policies.map(({policy}) => finishedText({...state, policy}));
	return policies.filter((_, index) => texts.lastIndexOf(texts[index] as string) === index);
}

/** Whether a policy makes what would be written now. */
export function isChosen(state: State, {policy}: PolicyChoice): boolean {
	return policy === state.policy || finishedText({...state, policy}) === finishedText(state);
}

export type DiffLine = {readonly sign: '+' | '-' | ' '; readonly text: string};

/** What writing changes in the file, line by line, with `context` unchanged lines around. */
export function changes(state: State, context = 2): readonly DiffLine[] {
	const before = state.setting.base ?? '';
	const lines = diffLines(before, finishedText(state)).flatMap(({value, added, removed}): DiffLine[] => {
		const sign = added ? '+' : removed ? '-' : ' ';
		return value
			.replace(/\r?\n$/, '')
			.split(/\r?\n/)
			.map(text => ({sign, text}));
	});
	const isNear = (index: number) =>
		lines.slice(Math.max(0, index - context), index + context + 1).some(({sign}) => sign !== ' ');
	return lines.filter((line, index) => line.sign !== ' ' || isNear(index));
}

type Known = Pick<State, 'policy' | 'setting'> & {readonly entries: readonly ReviewEntry[]};

const known = new WeakMap<Plan, Known>();

/** The entries of the review, in the order ↑ and ↓ take them. */
export function reviewEntries(state: State): readonly ReviewEntry[] {
	const {plan, policy, setting} = state;
	const before = known.get(plan);
	if (before?.policy === policy && before.setting === setting) return before.entries;
	const entries = workOut(state);
	known.set(plan, {policy, setting, entries});
	return entries;
}

function workOut(state: State): readonly ReviewEntry[] {
	const lines = changes(state, 0);
	const added = lines.filter(({sign}) => sign === '+').length;
	const choices = policyChoices(state);
	const {splices} = finished(state);
	return [
		{type: 'write'},
		...(choices.length > 1 ? [{type: 'policy', choices} as const] : []),
		{type: 'changes', added, removed: lines.filter(({sign}) => sign === '-').length},
		...gapsOf(state).map((gap): ReviewEntry => ({type: 'gap', gap, fate: fateOf(state.plan, gap, splices)})),
	];
}

/** What is left to do, by the review's entries. */
export function gapEntries(entries: readonly ReviewEntry[]) {
	return entries.filter(entry => entry.type === 'gap');
}

/** Shows the review. */
export function openReview(state: State): State {
	return {...state, overlay: {type: 'review', index: 0, showsDiff: false, top: 0}};
}

/** Goes `by` entries further in the review, or by rows in what changes. */
export function pickEntry(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'review') return undefined;
	if (overlay.showsDiff) return scrollReview(state, by);
	return {...state, overlay: {...overlay, index: around(overlay.index + by, reviewEntries(state).length)}};
}

/** Takes the highlighted question for answered: the section is the one that is missing, from now on and in the draft. */
export function sayYes(state: State): State | undefined {
	const likely = likelyHere(state);
	return likely && withAlias(state, likely);
}

/** What the highlighted entry asks about a section, if it does. */
export function likelyHere(state: State): LikelyName | undefined {
	const entry = highlightedEntry(state);
	return entry?.type === 'gap' ? entry.gap.problem?.likely : undefined;
}

/** The plan read with one more name for a section of its template. */
export function withAlias(state: State, {key, heading}: LikelyName): State {
	const {plan, focus, buffer, overlay} = state;
	const {text, sidecar} = plan.template;
	const aliases = {...sidecar.aliases, [key]: [...(sidecar.aliases?.[key] ?? []), heading]};
	const next = {...planOf(parseTemplate(text, {...sidecar, aliases}), plan.outline), opened: plan.opened};
	const spec = findSpec(plan.template, key.split('.'));
	const name = spec?.type === 'section' ? spec.name : key;
	const moved = focusOn({...state, plan: next, origin: next}, focus, caretOf(buffer));
	return {...moved, overlay, saved: 'pending', message: `\`${heading}\` is the ${name} now.`};
}

function highlightedEntry(state: State): ReviewEntry | undefined {
	const {overlay} = state;
	return overlay?.type === 'review' && !overlay.showsDiff ? reviewEntries(state)[overlay.index] : undefined;
}

/** Goes `by` entries further, or by rows in what changes, and not around. */
export function scrollReview(state: State, by: number): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'review') return undefined;
	if (!overlay.showsDiff)
		return {...state, overlay: {...overlay, index: clamped(overlay.index + by, reviewEntries(state).length)}};
	const top = topAt(overlay.top + by, bodyRows(state.size), changes(state).length);
	return {...state, overlay: {...overlay, top}};
}

/** What Enter does in the review: write, go to what is left to do, show or hide the changes. */
export function acceptReview(state: State): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'review') return undefined;
	if (overlay.showsDiff) return closeReview(state);
	const entry = reviewEntries(state)[overlay.index];
	switch (entry?.type) {
		case 'write':
			return write(state);
		case 'policy':
			return changePolicy(state, 1);
		case 'changes':
			return {...state, overlay: {...overlay, showsDiff: true, top: 0}};
		case 'gap':
			return goToGap(state, entry.gap);
		case undefined:
			return undefined;
	}
}

/** Writes, from wherever in the review one is, or, for a program that waits, from anywhere. */
export function writeReviewed(state: State): State | undefined {
	return state.overlay?.type === 'review' || state.setting.isEditor ? write(state) : undefined;
}

function write(state: State): State {
	// Somebody else's text would be lost.
	return openMerge(state) ?? {...state, outcome: {type: 'write', policy: state.policy}};
}

/** From what changes back to the review, with the entry that writes; from there back to the form. */
export function closeReview(state: State): State {
	const {overlay} = state;
	return overlay?.type === 'review' && overlay.showsDiff ? openReview(state) : {...state, overlay: undefined};
}

/** What becomes of a gap, in a few words. */
export function fateWords(fate: Fate): string {
	switch (fate.type) {
		case 'asked':
			return fate.question;
		case 'leftOut':
			return 'left out';
		case 'kept':
			return 'the template’s text';
		case 'empty':
			return 'stays empty';
		case 'absent':
			return 'not added';
		case 'same':
			return 'stays';
	}
}

/** What the highlighted entry is about. */
export function reviewHelp(state: State): string {
	const entry = highlightedEntry(state);
	switch (entry?.type) {
		case 'gap':
			return `When written: ${fateWords(entry.fate)}.${entry.gap.problem?.kind === 'blank' ? ' `plan-wizard check` asks for it.' : ''}`;
		case 'policy':
			return 'What is written where nothing was said.';
		case 'write':
			return 'Writes the plan, and ends the form.';
		case 'changes':
		case undefined:
			return 'What writing changes in the file, line by line.';
	}
}

const enters = {
	write: 'write',
	policy: 'change',
	changes: 'see them',
	gap: 'go there',
} satisfies Record<ReviewEntry['type'], string>;

/** What Enter does in the review, in a word or two. */
export function reviewEnter(state: State): string {
	const {overlay} = state;
	if (overlay?.type !== 'review') return '';
	const entry = reviewEntries(state)[overlay.index];
	return overlay.showsDiff ? 'back to the review' : entry ? enters[entry.type] : '';
}

/** What Escape does in the review. */
export function reviewClose({overlay}: State): string {
	return overlay?.type === 'review' && overlay.showsDiff ? 'back to the review' : 'back to the form';
}

/** The next or previous of the policies that make a difference. */
export function changePolicy(state: State, by: 1 | -1): State | undefined {
	if (state.overlay?.type !== 'review' || state.overlay.showsDiff) return undefined;
	const choices = policyChoices(state);
	const index = choices.findIndex(choice => isChosen(state, choice));
	const next = choices.length > 1 ? choices[around(index + by, choices.length)] : undefined;
	return next && {...state, policy: next.policy};
}
