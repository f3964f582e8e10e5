/*
The decision in the words of the client that asked. What a client's form cannot carry with an approval, edits and notes, is sent back to
the agent as something to do: nothing that the person said is lost, and nothing is approved that they did not see.
*/

import {isObject} from '../is-object.ts';
import type {PlanEvent, Shape} from './event.ts';

/** What came of a review. `before` is the plan as the agent wrote it, `text` as the person left it, `notes` how many they wrote. */
export type Decision = {
	readonly verdict: 'approved' | 'sent-back';
	readonly feedback: string;
	readonly before: string;
	readonly text: string;
	readonly notes: number;
};

/** What goes to stdout as JSON; `undefined` says nothing, and the client asks by itself. */
export type Answer = Readonly<Record<string, unknown>> | undefined;

type Form = {
	/** Sends the plan back, with the reason as the agent will read it. */
	readonly refuse: (reason: string) => Answer;
	readonly approve: (input: PlanEvent['input']) => Answer;
	/** Where the plan that was approved can be another one than what was asked about, what of it the answer tells. */
	readonly approveEdited?: (input: PlanEvent['input'], text: string) => Answer;
};

const permission = (decision: object): Answer => ({
	hookSpecificOutput: {hookEventName: 'PermissionRequest', decision},
});

const toolUse = (decision: object): Answer => ({hookSpecificOutput: {hookEventName: 'PreToolUse', ...decision}});

const forms = {
	// An `allow` without `updatedInput` is ignored.
	'claude-permission': {
		refuse: message => permission({behavior: 'deny', message}),
		approve: input => permission({behavior: 'allow', updatedInput: input}),
		approveEdited: (input, plan) => permission({behavior: 'allow', updatedInput: {...input, plan}}),
	},
	// Takes another plan than it asked about, but leaves its file as it was.
	'claude-tool': {
		refuse: reason => toolUse({permissionDecision: 'deny', permissionDecisionReason: reason}),
		approve: input => toolUse({permissionDecision: 'allow', updatedInput: input}),
	},
	// Both ask the person themselves, whatever a hook says.
	'codex-stop': {refuse: reason => ({decision: 'block', reason}), approve: () => undefined},
	'gemini-tool': {refuse: reason => ({decision: 'deny', reason}), approve: () => undefined},
} satisfies Record<Shape, Form>;

/** The decision as the client of an event takes it. */
export function answerTo({shape, input}: PlanEvent, decision: Decision): Answer {
	const {refuse, approve, approveEdited}: Form = forms[shape];
	const {verdict, feedback, before, text, notes} = decision;
	if (verdict === 'sent-back') return refuse(feedback);
	if (notes > 0) return refuse(`${withNotes}\n\n${feedback}`);
	if (text === before) return approve(input);
	return approveEdited ? approveEdited(input, text) : refuse(`${withEdits}\n\n${feedback}`);
}

const withEdits =
	'The plan was approved with the edits below. Make exactly these, change nothing else, and present the plan again.';

const withNotes =
	'The plan was approved with the notes below. Do what they say, change nothing else, and present the plan again.';

/** Whether an approval of this text can be taken for that of the same words later: it came back as it was left. */
export function isSettled({shape}: PlanEvent, {verdict, before, text, notes}: Decision): boolean {
	const {approveEdited}: Form = forms[shape];
	return verdict === 'approved' && notes === 0 && text !== before && !approveEdited;
}

/** What `review --json` said, if its exit code says the same: 0 is approved, 3 sent back, and all else decides nothing. */
export function readVerdict({
	exitCode,
	stdout,
}: {
	readonly exitCode: number | undefined;
	readonly stdout: string;
}): Pick<Decision, 'verdict' | 'feedback' | 'notes'> | undefined {
	const verdict = exitCode === 0 ? 'approved' : exitCode === 3 ? 'sent-back' : undefined;
	const said = parse(stdout);
	if (verdict === undefined || !isObject(said) || said.verdict !== verdict) return undefined;
	const {feedback, notes = []} = said;
	if (typeof feedback !== 'string' || !Array.isArray(notes)) return undefined;
	return {verdict, feedback, notes: notes.length};
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
