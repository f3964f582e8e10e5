import type {LineQuestion, Option, Question} from './question.ts';

/** Where one can begin. `saved` and `place` say when a draft was saved, and where its caret was. */
export type StartEntry =
	| {readonly type: 'draft'; readonly title: string; readonly saved: string; readonly place: string}
	| {readonly type: 'plan'; readonly file: string}
	| {readonly type: 'feature'; readonly name: string}
	| {readonly type: 'new'; readonly file: string}
	| {readonly type: 'other'};

const about = 'It is asked for section by section; a draft is kept until you write it.';

/** What the wizard asks when several plans can be meant. The answer is the index of an entry. */
export function whichPlan(entries: readonly StartEntry[]): Question<number> {
	return {heading: ['Which plan?', about], options: entries.map((entry, value) => ({...describe(entry), value}))};
}

function describe(entry: StartEntry): Omit<Option<number>, 'value'> {
	switch (entry.type) {
		case 'draft':
			return {label: `Resume   ${entry.title}`, detail: savedWords(entry)};
		case 'plan':
			return {label: `Open     ${entry.file}`};
		case 'feature':
			return {label: `Plan     ${entry.name}`, detail: 'has a spec, no plan yet'};
		case 'new':
			return {label: `New      ${entry.file}`, detail: 'in this folder'};
		case 'other':
			return {label: 'Other    …', detail: 'name a file, a folder or a feature'};
	}
}

/** What the wizard asks for a plan that is not in the list. */
export const otherPlan: LineQuestion = {prompt: 'Plan:', initial: 'plan.md'};

type SavedDraft = {readonly saved: string; readonly place: string};

const savedWords = ({saved, place}: SavedDraft): string =>
	place === '' ? `saved ${saved}` : `saved ${saved}, at ${place}`;

/** What the wizard asks when there is a draft of the plan in `file`; `hasFile` says whether that exists as well. */
export function whichText(file: string, draft: SavedDraft, hasFile: boolean): Question<'resume' | 'open'> {
	const other = hasFile ? 'Open the file as it is' : 'Start anew';
	return {
		heading: [`There is a draft of ${file}.`],
		options: [
			{label: 'Resume the draft', detail: savedWords(draft), value: 'resume'},
			{label: other, detail: 'the draft is kept as a second one', value: 'open'},
		],
	};
}
