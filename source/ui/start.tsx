import {Choose, type Option} from './choose.tsx';

/** Where one can begin. `saved` and `place` say when a draft was saved, and where its caret was. */
export type StartEntry =
	| {readonly type: 'draft'; readonly title: string; readonly saved: string; readonly place: string}
	| {readonly type: 'plan'; readonly file: string}
	| {readonly type: 'feature'; readonly name: string}
	| {readonly type: 'new'; readonly file: string};

type StartProps = {
	readonly entries: readonly StartEntry[];
	/** Called with the index of an entry. */
	readonly onChoose: (index: number | undefined) => void;
};

/** What the wizard asks when several plans can be meant. */
export function Start({entries, onChoose}: StartProps) {
	return (
		<Choose
			heading={['Which plan?']}
			options={entries.map((entry, value) => ({...describe(entry), value}))}
			onChoose={onChoose}
		/>
	);
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
	}
}

const savedWords = ({saved, place}: {readonly saved: string; readonly place: string}): string =>
	place === '' ? `saved ${saved}` : `saved ${saved}, at ${place}`;

type ResumeProps = {
	readonly file: string;
	readonly saved: string;
	readonly place: string;
	/** Whether there is a plan file as well. */
	readonly hasFile: boolean;
	readonly onChoose: (choice: 'resume' | 'open' | undefined) => void;
};

/** What the wizard asks when there is a draft of the plan. */
export function Resume({file, saved, place, hasFile, onChoose}: ResumeProps) {
	const heading = [`There is a draft of ${file}.`];
	const other = hasFile ? 'Open the file as it is' : 'Start anew';
	return (
		<Choose
			heading={heading}
			options={[
				{label: 'Resume the draft', detail: savedWords({saved, place}), value: 'resume'},
				{label: other, detail: 'the draft is kept under another id', value: 'open'},
			]}
			onChoose={onChoose}
		/>
	);
}
