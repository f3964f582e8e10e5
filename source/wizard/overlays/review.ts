/* The review before writing: problems, what becomes of blanks, and what will change. */
import {diffLines} from 'diff';
import {isBlankPlace} from '../../plan/answers.ts';
import type {LikelyName} from '../../plan/check/blanks.ts';
import type {Problem} from '../../plan/check/problems.ts';
import type {Policy} from '../../plan/finish.ts';
import {planOf} from '../../plan/plan.ts';
import {findSpec} from '../../template/find-spec.ts';
import {parseTemplate} from '../../template/read-template.ts';
import {problemsOf} from '../findings.ts';
import {focusOn, type State, sectionsOf} from '../state.ts';
import {caretOf} from '../text/buffer.ts';
import {around} from './around.ts';
import {finishedText} from './finished.ts';
import {openMerge} from './merging.ts';

export type ReviewEntry =
	| {readonly type: 'write'}
	| {readonly type: 'policy'; readonly blanks: number}
	| {readonly type: 'changes'; readonly added: number; readonly removed: number}
	| {readonly type: 'problem'; readonly problem: Problem};

export const policies: readonly {readonly policy: Policy; readonly title: string}[] = [
	{policy: 'clarify', title: 'mark as [CLARIFY]'},
	{policy: 'omit', title: 'leave out'},
	{policy: 'keep', title: 'keep the words'},
];

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

/** The entries of the review, in the order ↑ and ↓ take them. */
export function reviewEntries(state: State): readonly ReviewEntry[] {
	const lines = changes(state, 0);
	const added = lines.filter(({sign}) => sign === '+').length;
	const blanks = sectionsOf(state).filter(section =>
		section.nodes.every(node => isBlankPlace(state.plan, node)),
	).length;
	return [
		{type: 'write'},
		{type: 'policy', blanks},
		{type: 'changes', added, removed: lines.filter(({sign}) => sign === '-').length},
		...problemsOf(state)
			// Those of a new plan are what becomes of blanks. In a text that stood before, they stay.
			.filter(({kind}) => kind !== 'template-words' || state.plan.opened !== undefined)
			.map((problem): ReviewEntry => ({type: 'problem', problem})),
	];
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
	return entry?.type === 'problem' ? entry.problem.likely : undefined;
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

/** Goes `by` rows further in what changes. */
export function scrollReview(state: State, by: number): State | undefined {
	const {overlay} = state;
	return overlay?.type === 'review' ? {...state, overlay: {...overlay, top: Math.max(0, overlay.top + by)}} : undefined;
}

/** What Enter does in the review: write, go to a problem, show or hide the changes. */
export function acceptReview(state: State): State | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'review') return undefined;
	if (overlay.showsDiff) return {...state, overlay: {...overlay, showsDiff: false, top: 0}};
	const entry = reviewEntries(state)[overlay.index];
	switch (entry?.type) {
		case 'write':
			// Somebody else's text would be lost.
			return openMerge(state) ?? {...state, outcome: {type: 'write', policy: state.policy}};
		case 'policy':
			return changePolicy(state, 1);
		case 'changes':
			return {...state, overlay: {...overlay, showsDiff: true, top: 0}};
		case 'problem':
			return focusOn({...state, overlay: undefined}, entry.problem.path);
		case undefined:
			return undefined;
	}
}

/** What the highlighted entry is about. */
export function reviewHelp(state: State): string {
	const entry = highlightedEntry(state);
	switch (entry?.type) {
		case 'problem':
			return entry.problem.message;
		case 'policy':
			return 'What becomes of what nothing was written into.';
		case 'write':
		case 'changes':
		case undefined:
			return 'What writing changes in the file.';
	}
}

const enters = {
	write: 'write',
	policy: 'change',
	changes: 'see them',
	problem: 'go there',
} satisfies Record<ReviewEntry['type'], string>;

/** What Enter does in the review, in a word or two. */
export function reviewEnter(state: State): string {
	const {overlay} = state;
	if (overlay?.type !== 'review') return '';
	const entry = reviewEntries(state)[overlay.index];
	return overlay.showsDiff ? 'back to the review' : entry ? enters[entry.type] : '';
}

/** The next or previous policy for blanks. */
export function changePolicy(state: State, by: 1 | -1): State | undefined {
	if (state.overlay?.type !== 'review') return undefined;
	const index = policies.findIndex(({policy}) => policy === state.policy);
	return {
		...state,
		policy: (policies[around(index + by, policies.length)] as (typeof policies)[number]).policy,
	};
}
