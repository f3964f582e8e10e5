/* The review before writing: problems, what becomes of blanks, and what will change. */
import {diffLines} from 'diff';
import {isBlankPlace} from '../../plan/answers.ts';
import type {Problem} from '../../plan/check/problems.ts';
import type {Policy} from '../../plan/finish.ts';
import {problemsOf} from '../findings.ts';
import {focusOn, type State, sectionsOf} from '../state.ts';
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
		...problemsOf(state.plan)
			.filter(({kind}) => kind !== 'template-words')
			.map((problem): ReviewEntry => ({type: 'problem', problem})),
	];
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

const enters = {
	write: 'write',
	policy: 'change',
	changes: 'see them',
	problem: 'go there',
} satisfies Record<ReviewEntry['type'], string>;

/** What Enter does in the review, in a word or two. */
export function reviewEnter(state: State): string | undefined {
	const {overlay} = state;
	if (overlay?.type !== 'review') return undefined;
	const entry = reviewEntries(state)[overlay.index];
	return overlay.showsDiff ? 'back to the review' : entry ? enters[entry.type] : '';
}

/** The next or previous policy for blanks. */
export function changePolicy(state: State, by: 1 | -1): State | undefined {
	if (state.overlay?.type !== 'review') return undefined;
	const index = policies.findIndex(({policy}) => policy === state.policy);
	return {
		...state,
		policy: (policies[(index + by + policies.length) % policies.length] as (typeof policies)[number]).policy,
	};
}
