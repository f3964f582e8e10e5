/* A plan that was approved says so where it has a place for that: in its status, or in a box before that very word. */
import {comparable} from '../../template/key.ts';
import {setField} from '../edit/set-field.ts';
import {WriteError} from '../edit/write-error.ts';
import {boxesIn, type FieldPlace, fieldsIn, findPlace, type Path, type Plan} from '../place.ts';
import {rawOf, readValue} from '../plan.ts';
import {ticked} from '../spelling/context.ts';

/** The plan with its status set to approved, in its own spelling. A plan without a status, or with one that is past approval, stays as it is. */
export function approve(plan: Plan): Plan {
	const status = statusIn(plan);
	const marked = status ? written(plan, status.path, status.approved) : plan;
	return approvalBoxes(marked).reduce((one, {path}) => written(one, path, ticked), marked);
}

function written(plan: Plan, path: Path, value: string): Plan {
	try {
		return setField(plan, path, value);
	} catch (error) {
		if (error instanceof WriteError) return plan;
		throw error;
	}
}

/* That of the whole plan: of no item, and below one heading at most. */
function statusIn(plan: Plan): {readonly path: Path; readonly approved: string} | undefined {
	for (const field of fieldsIn(plan.places)) {
		const {path} = field;
		const approved = path.length <= 2 && path.at(-1) === 'status' ? approvedWord(plan, field) : undefined;
		if (approved !== undefined) return {path, approved};
	}
	return undefined;
}

/* What a plan is called that waits for its approval, the longest names first. */
const waiting = [
	'ready for review',
	'ready for approval',
	'awaiting approval',
	'awaiting review',
	'pending approval',
	'pending review',
	'changes requested',
	'work in progress',
	'waiting for approval',
	'waiting for review',
	'needs review',
	'not approved',
	'unapproved',
	'under review',
	'in review',
	'for review',
	'review',
	'proposed',
	'proposal',
	'planning',
	'pending',
	'drafting',
	'draft',
	'wip',
];

const approvals = ['approved', 'accepted', 'agreed', 'signed off'];

/* What the field says once the plan is approved, or `undefined` where that is not to be told. */
function approvedWord(plan: Plan, field: FieldPlace): string | undefined {
	const value = readValue(plan, field);
	const choices = field.choices?.choices ?? alternativesIn(value);
	const choice = choiceOf(choices, value);
	if (value === '') return choice;
	if (value.includes('|')) return choice;
	const [, lead = '', word, rest = ''] = status.exec(value) ?? [];
	if (word === undefined) return undefined;
	if (field.choices && !field.choices.open) return choice;
	return `${lead}${choice ?? spelledLike(word, isProposal(word) ? 'accepted' : 'approved')}${rest}`;
}

/* Marks, the state, and perhaps a version or a date; other words say what nobody can word anew. */
const status = new RegExp(
	String.raw`^([^\p{L}\p{N}]*)(${waiting.map(name => name.replaceAll(' ', '[ _-]+')).join('|')})((?:[^\p{L}\p{N}]|v?\d)*)$`,
	'iu',
);

/* Records of decisions are proposed and accepted. */
const isProposal = (word: string): boolean => /^propos/i.test(word);

/* `Draft | In Review | Approved` that nobody chose from. */
const alternativesIn = (value: string): readonly string[] => value.split('|').map(word => word.trim());

function choiceOf(choices: readonly string[], value: string): string | undefined {
	const wanted = isProposal(value) ? ['accepted', ...approvals] : approvals;
	return wanted.flatMap(name => choices.find(choice => comparable(choice) === name) ?? [])[0];
}

function spelledLike(word: string, name: string): string {
	if (word === word.toUpperCase()) return name.toUpperCase();
	return /^\p{Lu}/u.test(word) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

const boxNames = new Set([...approvals, 'plan approved', 'approved for implementation', 'reviewed and approved']);

function approvalBoxes(plan: Plan): FieldPlace[] {
	return [...boxesIn(plan.places)].filter(box => {
		const item = findPlace(plan.places, box.path.slice(0, -1));
		const words = item?.type === 'item' ? item.nodes.filter(node => node !== box) : [];
		const [only] = words;
		const isNamed = only?.type === 'field' && boxNames.has(comparable(rawOf(plan, only)));
		return words.length === 1 && isNamed;
	});
}
