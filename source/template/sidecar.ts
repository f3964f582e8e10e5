/** Where a field's suggestions come from. `from` is a path of keys: within the same item, else from the top. */
export type SuggestionSource = {
	/** `optionsConsidered.option`, `componentDesign.title`, or `spec.questions`, `spec.requirements`, `spec.metrics`. */
	readonly from: string;
	/** Offer the items' numbered names (`Phase 1`), of the items before this one only. */
	readonly earlier?: boolean;
	/** The field takes several, joined by a comma. */
	readonly several?: boolean;
	/** Another answer than these is a problem. */
	readonly strict?: boolean;
	/** Only what speaks for the item that the field of this name, beside this one, holds: its pros, as a start. */
	readonly chosenBy?: string;
	/** Each of the values must be used somewhere. */
	readonly cover?: boolean;
};

/** A way in which an answer can be weak; what each looks for stands in `plan/check/remark-rules`. */
export type RemarkName = 'vague' | 'number' | 'short' | 'repeats' | 'several' | 'mentions';

/** A weakness to look for in a field or list, and what is said of it. */
export type RemarkRule = {
	readonly rule: RemarkName;
	/** For `repeats`: the key of the field beside it that already says as much. */
	readonly of?: string;
	/** For `vague`: other words that say too little. For `mentions`: the words of which one is to be there. */
	readonly words?: readonly string[];
	/** For `short`: how many words say enough. For `several`: how many items do. */
	readonly least?: number;
	/** What is said, and why, instead of the usual sentence. */
	readonly says?: string;
};

/** How an answer reads: for items one each, in turn, and for items within items a list each. */
export type Example = string | readonly (string | readonly string[])[];

/**
 * What Markdown cannot say about a template. Keys are paths of answer keys joined by dots, without indexes:
 * `technicalDecisions.decision`.
 */
export type Sidecar = {
	/** What people call the template, where that is not the name of its file: `Kiro design`. */
	readonly name?: string;
	/** Other names of headings, labels and columns. */
	readonly aliases?: Readonly<Record<string, readonly string[]>>;
	/** Other words for a choice's alternatives: `Medium` for `Med`. */
	readonly synonyms?: Readonly<Record<string, readonly string[]>>;
	readonly suggest?: Readonly<Record<string, SuggestionSource>>;
	readonly required?: readonly string[];
	/** What a new plan starts with: `today`, `spec.title`, `spec.featureId`, `spec.file`, or a literal. */
	readonly defaults?: Readonly<Record<string, string>>;
	/** Whether running text is all that a section's text is: each list, table or fence of a document stands beside it as a field of its own. */
	readonly open?: boolean;
	/** The document is no Markdown: its text is one field, and what begins with this line, if it is not empty, another. */
	readonly plain?: {readonly comments: string};
	/** The two columns of a table that span a matrix, by their keys, where their names do not say so. */
	readonly matrix?: Readonly<Record<string, {readonly across: string; readonly up: string}>>;
	/** What a good answer holds and why, in a sentence, instead of the template's comments. */
	readonly help?: Readonly<Record<string, string>>;
	/** A short real answer, shown in grey until there is one. */
	readonly example?: Readonly<Record<string, Example>>;
	/** What makes an answer weak; none for a path takes those away that its name brings, `false` all of them. */
	readonly remarks?: false | Readonly<Record<string, readonly RemarkRule[]>>;
};

/** The keys of a path, without its indexes. */
export function keysOf(path: readonly (string | number)[]): string[] {
	return path.filter(key => typeof key === 'string');
}

/** The dotted path of `path` without its indexes, as the sidecar writes it. */
export function dotted(path: readonly (string | number)[]): string {
	return keysOf(path).join('.');
}

/** What a record of the sidecar says of a path. `constructor` is a heading, too. */
export function saidOf<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The example for the item that the indexes of `path` lead to. */
export function exampleAt(example: Example | undefined, path: readonly (string | number)[]): string {
	if (example === undefined || typeof example === 'string') return example ?? '';
	const indexes = path.filter(key => typeof key === 'number');
	const isNested = typeof example[0] !== 'string';
	const index = (isNested ? indexes[0] : indexes.at(-1)) ?? 0;
	return exampleAt(example[index % example.length], isNested ? indexes.slice(1) : []);
}
