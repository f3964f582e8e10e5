/*
The wizard's whole state: one immutable value. Every event makes a new one (`update`), and everything on the
screen is derived from it. The world is only asked for: by `outcome`, when the form is over, and by `request`.
*/

import type {Policy} from '../plan/finish.ts';
import type {Side} from '../plan/merge/pieces.ts';
import type {Path, Plan} from '../plan/place.ts';
import {readValue, valueAt} from '../plan/plan.ts';
import type {AskedPlace} from '../plan/proposals/asked-place.ts';
import type {Sent} from '../plan/proposals/prompt.ts';
import type {Proposal} from '../plan/proposals/proposals.ts';
import type {Note} from '../plan/review/notes.ts';
import type {Spec} from '../plan/spec/spec.ts';
import {remembered} from '../template/remembered.ts';
import type {Template} from '../template/template.ts';
import {fieldKinds} from './field-kinds.ts';
import type {History} from './history.ts';
import type {Judging} from './judging/judging.ts';
import type {Binding, Mode} from './keymap.ts';
import {
	type FieldStop,
	type FormSection,
	firstStop,
	formSections,
	type Stop,
	sectionIndex,
	stopAt,
	stopInText,
	stopsOf,
	waitingPath,
} from './stop.ts';
import type {Buffer} from './text/buffer.ts';

export type Size = {readonly columns: number; readonly rows: number};

/** A template as it is told from others, and what people call it. */
export type TemplateName = {
	readonly id: string;
	readonly name: string;
	/** Whether nobody named it: the document only fits it. */
	readonly isGuess?: boolean;
};

/** A template, and what people call it. */
export type Dialect = {readonly name: string; readonly template: Template};

/** A section that the plan has not, by its key in a dialect. */
export type NewSection = {readonly name: string; readonly key: string; readonly dialect: Dialect};

/** The feature's spec: what its file is called, its text, what it offers, and where it speaks of that. */
export type SpecAtHand = Pick<Spec, 'offers' | 'starts'> & {readonly file: string; readonly text: string};

/** What the form is open on. */
export type Setting = {
	/** The plan file as people read it, and what it held when it was opened or merged last; `null` when there was none. */
	readonly file: string;
	readonly base: string | null;
	/** Whether it is a copy, and the plan itself is changed by whoever reads what is told of the review. */
	readonly isCopy?: boolean;
	readonly spec: SpecAtHand | undefined;
	readonly template: TemplateName;
	readonly bindings: readonly Binding[];
	/** Whether weak answers are remarked on; they are unless this is `false`. */
	readonly remarks?: boolean;
	/** Whether another program waits for the file, as for any editor: it is written at once, blanks as they are, or given up. */
	readonly isEditor?: boolean;
};

/** `apart`: another program took the plan over, and what is typed here is kept as a draft of its own. */
export type SaveMark = 'saved' | 'pending' | 'failed' | 'apart';

export type NoteKind = Note['kind'];

/** What became of a plan that was judged. */
export type Verdict = 'approved' | 'sent-back';

export type Overlay =
	| {
			readonly type: 'menu';
			readonly query: Buffer;
			readonly index: number;
			/** Whether ↓ went into the list, where a digit takes an entry. */
			readonly isIn?: boolean;
			/** What it lists instead of all there is: sections to add. */
			readonly sections?: readonly NewSection[];
	  }
	| {readonly type: 'preview'; readonly top: number | undefined}
	/** The spec, in the preview's place: where there is room, beside the form. */
	| {readonly type: 'spec'}
	| {readonly type: 'templates'; readonly choices: readonly TemplateName[]; readonly index: number}
	| {readonly type: 'review'; readonly index: number; readonly showsDiff: boolean; readonly top: number}
	/** The keys that apply where one was, be that over the form; `index` is the first that is in sight. */
	| {readonly type: 'keys'; readonly query: Buffer; readonly index: number; readonly over: Overlay | undefined}
	/** The words of a note on the field at `path`, or on the part of it that is quoted; `replaces` is the index of a note that is there, or -1. */
	| {
			readonly type: 'note';
			readonly kind: NoteKind;
			readonly query: Buffer;
			readonly path: Path;
			readonly quote: string | undefined;
			readonly replaces: number;
	  }
	/** The changes and the notes of a plan that is judged. */
	| {readonly type: 'notes'; readonly index: number}
	/** What changed at the caret, as a whole. */
	| {readonly type: 'change'; readonly top: number}
	/** To approve a plan or to send it back; `isSure` when that was asked for once more. */
	| {readonly type: 'verdict'; readonly index: number; readonly isSure: boolean}
	/** What is asked before a request is carried out, with what is highlighted. */
	| {
			readonly type: 'consent';
			readonly ask: Ask;
			readonly request: AskedRequest;
			readonly top: number;
			readonly isYes: boolean;
	  }
	/** The conflicts with the plan file, one by one: what was chosen so far, and what is highlighted for the next. */
	| {readonly type: 'merge'; readonly sides: readonly Side[]; readonly pick: Side; readonly top: number};

export type Outcome =
	| {readonly type: 'write'; readonly policy: Policy}
	| {readonly type: 'judge'; readonly verdict: Verdict}
	| {readonly type: 'leave'}
	| {readonly type: 'giveUp'};

/** A section of the plan's text; `eol` is the one line break that it uses, or an empty string where there are several. */
export type SectionRange = {readonly from: number; readonly to: number; readonly eol: string};

/** What the form asks the world for; the answer comes back as an event. */
export type Request =
	| {
			readonly type: 'edit';
			readonly path: Path;
			readonly text: string;
			readonly extension: string;
			/** For a whole section: where it stands. */
			readonly range?: SectionRange;
			/** The content of the question about it that was answered with yes. */
			readonly agreed?: string;
	  }
	/** Another program is asked for proposals; it is told `text`, of which `sent` is that of files. */
	| (Pick<AskedPlace, 'path' | 'manner' | 'name'> & {
			readonly type: 'propose';
			readonly text: string;
			readonly sent: readonly Sent[];
			readonly agreed?: string;
	  })
	| {readonly type: 'copy'; readonly text: string}
	/** The templates that there are, and one of them. */
	| {readonly type: 'templates'}
	| {readonly type: 'template'; readonly id: string}
	/** The templates that sections can be added from. */
	| {readonly type: 'dialects'}
	/** To stop, with the rest of the shell's job or alone, until it is let go on. */
	| {readonly type: 'suspend'; readonly whole: boolean}
	| {readonly type: 'redraw'}
	/** Others had the terminal meanwhile. */
	| {readonly type: 'retake'};

/** A question about a request; `content` tells what is agreed to from anything else. */
export type Ask = {
	readonly heading: string;
	/** May hold control characters. */
	readonly lines: readonly string[];
	readonly yes: string;
	/** What is said after a no. */
	readonly refused: string;
	readonly content: string;
};

/** A request that may have to be agreed to. */
export type AskedRequest = Extract<Request, {type: 'edit' | 'propose'}>;

export type ProposeRequest = Extract<Request, {type: 'propose'}>;

/** Another program is thinking about what belongs into a place; the world ends it when this is gone. */
export type Asking = Pick<AskedPlace, 'path' | 'manner' | 'name'> & {
	readonly id: number;
	/** What people call the program. */
	readonly program: string;
	readonly seconds: number;
};

/** What it proposed: each is offered at its place until it is taken, or all are put away. */
export type Proposed = Pick<Asking, 'path' | 'manner' | 'name' | 'program'> & {readonly proposals: readonly Proposal[]};

/** A value that is none of a choice's alternatives stays one of them, and a text a text, until the caret leaves the field. */
export type Entered = Pick<FieldStop, 'kind' | 'choices'> & {
	readonly value: string;
	/** How the text spelled it. */
	readonly raw: string;
};

export type State = {
	readonly setting: Setting;
	readonly plan: Plan;
	readonly focus: Path;
	readonly buffer: Buffer;
	/** The focused field as it was when the caret came to it. */
	readonly entered: Entered | undefined;
	/** The column that ↑ and ↓ aim for in a text, while they follow each other. */
	readonly goal: number | undefined;
	/** The card that the caret is on without being in it: all that is seen of it is one row. */
	readonly folded: Path | undefined;
	/** The new items that the caret is in since they came, the outermost first: see `swept`. */
	readonly added: readonly Path[];
	/** The highlighted suggestion, or -1 when the text itself is the answer. */
	readonly pick: number;
	/** The suggestion that begins with what was just typed, or -1; Enter takes it. */
	readonly found: number;
	/** The word that a letter chose just before, and how many of its letters were typed. */
	readonly spelled: {readonly word: string; readonly count: number} | undefined;
	/** Whether the suggestions were asked for where the field has its answer. */
	readonly isUnfolded: boolean;
	readonly history: History;
	/** The plan before the step that typing may go on in: a word is spelled anew with each letter, however many came at once. */
	readonly origin: Plan;
	/** What was deleted last by a word or a line, to be put back elsewhere. */
	readonly killed: string;
	/** What it left, as long as nothing else was done. */
	readonly killedIn: Buffer | undefined;
	readonly overlay: Overlay | undefined;
	/** The first row of the spec that is in sight, or `undefined` where the preview has its place. */
	readonly specTop: number | undefined;
	/** Whether Tab and Enter go to nothing but what is left to do. */
	readonly isOnlyGaps: boolean;
	/** What the plan file holds by now, while it conflicts with the plan here. */
	readonly theirs: string | undefined;
	/** What there is to judge, where the plan is another's and not only written. */
	readonly judging: Judging | undefined;
	readonly policy: Policy;
	readonly message: string;
	readonly saved: SaveMark;
	readonly size: Size;
	readonly outcome: Outcome | undefined;
	readonly request: Request | undefined;
	/** Who is asked for proposals, and what came of it. */
	readonly asking: Asking | undefined;
	readonly proposed: Proposed | undefined;
};

/** Whether nothing was changed yet, here or in the draft that was resumed. */
export function isUntouched({history}: Pick<State, 'history'>): boolean {
	return history.past.length === 0 && history.future.length === 0;
}

/** What a plan calls itself, or an empty string. */
export function planTitle(plan: Plan): string {
	const {title} = plan.template;
	if (title) return valueAt(plan, [title.key]) ?? '';
	const heading = plan.places.find(place => place.type === 'field' && place.context.type === 'heading');
	return heading?.type === 'field' ? readValue(plan, heading) : '';
}

const sectionsIn = remembered(formSections);

/** The sections of the state's form. */
export function sectionsOf({plan}: Pick<State, 'plan'>): readonly FormSection[] {
	return sectionsIn(plan);
}

/** The section the caret is in, and its index. */
export function currentSection(state: State): {section: FormSection; index: number} {
	const sections = sectionsOf(state);
	const index = sectionIndex(sections, state.focus);
	return {section: sections[index] as FormSection, index};
}

/** The stop the caret is on. */
export function currentStop(state: State): Stop | undefined {
	const stop = nearestStop(state, state.focus);
	return stop?.type === 'field' && state.entered ? asEntered(stop, state.entered) : stop;
}

/* What is typed can make another kind of a field, in the midst of a word. */
function asEntered(stop: FieldStop, {kind, choices, value}: Entered): FieldStop {
	if (!choices) return stop.choices ? {...stop, kind, choices} : stop;
	const isOffered = value === '' || choices.choices.includes(value);
	return {...stop, kind, choices: isOffered ? choices : {...choices, choices: [...choices.choices, value]}};
}

/** Which keys hold now. */
export function modeOf(state: State): Mode {
	if (state.overlay) return state.overlay.type === 'menu' && state.overlay.isIn ? 'entries' : state.overlay.type;
	if (state.pick >= 0) return 'pick';
	const stop = currentStop(state);
	return stop?.type === 'field' ? fieldKinds[stop.kind].mode : 'form';
}

/** The focused field, if it is a text with a caret in it. */
export function currentText(state: State): FieldStop | undefined {
	const stop = currentStop(state);
	return stop?.type === 'field' && fieldKinds[stop.kind].isText ? stop : undefined;
}

/** Whether the focused field is answered by one of its alternatives, as a whole. */
export function isOnChoice(state: State): boolean {
	const stop = currentStop(state);
	return stop?.type === 'field' && fieldKinds[stop.kind].mode === 'choice';
}

/** The stop that the caret comes to for `path`. A field that stands in the text is found without a look at all the others of its section. */
export function nearestStop(state: Pick<State, 'plan'>, path: Path): Stop | undefined {
	const shown = waitingPath(state.plan, path);
	const there = stopInText(state.plan, shown);
	if (there) return there;
	const sections = sectionsOf(state);
	const section = sections[sectionIndex(sections, path)];
	if (!section) return undefined;
	return path.length === 0 ? firstStop(section) : stopAt(stopsOf(section), shown);
}
