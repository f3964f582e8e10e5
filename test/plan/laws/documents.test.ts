import {isDeepStrictEqual} from 'node:util';
/* The laws over documents that no template foresaw. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	answers,
	finish,
	insertItem,
	moveItem,
	type Path,
	type Plan,
	parseTemplate,
	problems,
	readPlan,
	removeItem,
	setField,
} from '../../../source/index.ts';
import {gaps} from '../../../source/plan/check/gaps.ts';
import {sectionsIn} from '../../../source/plan/edit/insert.ts';
import {renamedPath} from '../../../source/plan/edit/set-field.ts';
import {WriteError} from '../../../source/plan/edit/write-error.ts';
import {namedNumbers, nounsOf} from '../../../source/plan/item-name.ts';
import {
	type FieldPlace,
	fieldsIn,
	findPlace,
	type ItemPlace,
	isSamePath,
	type Place,
	pathText,
	type SequencePlace,
	sequencesIn,
} from '../../../source/plan/place.ts';
import {isSameOutside, readValue, valueAt} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileString} from '../hostile.ts';
import {hostileDocument} from '../hostile-document.ts';
import {shipped} from '../shipped.ts';
import {valuesOf, withoutNumbers} from './plans.ts';

const documents = hostileDocument(shipped.text);
const hostile = hostileString(shipped);

/* What a search found once is tried every day. */
const foundPlain: [string][] = [
	['### Option: A file\n## 2. Component Design\n### Option: Redis'],
	['### Option: A file\n## Overview\n### Option: A file'],
	['###### Six\n### Option: A file\n# Technical Plan: Login\n### Option: Redis'],
];
/* Without one of its items each of these is another thing: labels, a label, text. */
const foundItems: [string, number, number, number][] = [
	['## A\n\n- **Name**: x\n- plain\n- __Other:__ y', 0, 1, 0],
	['## A\n\nAbove.\n\n- **Name**: a\n- **Name**: b\n\nBelow.', 0, 0, 0],
	['# T\n\nabove\n\n- plain\n- **Name**: x\n- other\n\n## B\n\nb', 0, 1, 0],
	['## A\n\n1. plain\n2. **Name**: x\n\n   below\n3. other', 0, 1, 0],
];
const found: [string, string, number][] = [
	['**Context**: a\n\n    indented code', '', 0],
	['- **Goal**: x\n\n\tindented code', '', 0],
	['| Risk | Impact |\r|---|---|\r| a | b |\r\r- [CLARIFY: a]\r- [CLARIFY: b]\r', 'x', 3],
	['**Goal**: \u0000\n\n\u0000', 'a', 0],
	['    indented code\n\n<task>\n\n\u0000', '', 1],
	['### Option: Redis\n### Option: A file', '', 0],
	['# Technical Plan: Login\n\n# Technical Plan: Login', '', 0],
	['Technical Decisions\n---\n# Technical Plan: Login', '', 0],
	['---\n```ts\nconst x = 1;\n```\nTechnical Decisions\n---', '__Goal__: z', 0],
	['---\n```\n```ts\nx\n```\n```\n**Next Steps**: Run `/flow-tasks`', '', 0],
	['---\n```', '**Next Steps**: Run `/flow-tasks`', 0],
	['## References\n\n- one\n\n---\n\n**Next Steps**: Run\n\n> quote', '', 1],
	[
		'## Performance Considerations\n\n- {Consideration 1}\n- {Consideration 2}\n\n\n-\n# Technical Plan: Login',
		'word',
		1_725_293_498,
	],
];

describe.each([
	['the shipped template', shipped],
	['no template', parseTemplate('')],
])('with %s', (_, template) => {
	test('any document is read, and finished unedited it has its own bytes', () => {
		fc.assert(
			fc.property(documents, text => {
				const plan = readPlan(template, text);
				answers(plan);
				if (plan.opened !== undefined) {
					expect(finish(plan)).toBe(plan.text);
					// What the review tells is what `check` tells.
					for (const isGuess of [true, false])
						expect(gaps(plan, {isGuess}).flatMap(({problem}) => problem ?? [])).toEqual(problems(plan, {isGuess}));
				}
				for (const field of fieldsIn(plan.places))
					expect(setField(plan, field.path, readValue(plan, field)).text).toBe(plan.text);
			}),
			{numRuns: runs(1 / 2)},
		);
	});

	test('a plain value can be written anywhere, and nothing else changes', () => {
		fc.assert(
			fc.property(documents, text => {
				const plan = readPlan(template, text);
				for (const field of fieldsIn(plan.places)) expectWritten(plan, field.path);
			}),
			{numRuns: runs(1 / 2), examples: foundPlain},
		);
	});

	test('any string can be written anywhere, and nothing else changes', () => {
		fc.assert(
			fc.property(documents, hostile, fc.nat(), (text, value, pick) => {
				const plan = readPlan(template, text);
				const fields = [...fieldsIn(plan.places)];
				const field = fields[pick % fields.length];
				if (field) expectWritten(plan, field.path, value);
			}),
			{numRuns: runs(1 / 2), examples: found},
		);
	});

	test('items come, go and move, and nothing else changes', () => {
		fc.assert(
			fc.property(documents, fc.nat(), fc.nat(), fc.nat(), (text, pick, at, to) => {
				const plan = readPlan(template, text);
				const all = [...sequencesIn(plan.places)];
				const sequence = all[pick % all.length];
				if (sequence) expectItems(plan, sequence, at, to);
			}),
			{numRuns: runs(1 / 2), examples: foundItems},
		);
	});
});

function expectWritten(plan: Plan, path: Path, words = 'x y') {
	// A box is ticked, or it is not.
	const isBox = (findPlace(plan.places, path) as FieldPlace).kind === 'box';
	const value = isBox ? (words.length % 2 === 0 ? 'true' : '') : words;
	// What is no YAML at all has no spelling as some.
	const isRaw = path.length === 1 && path[0] === 'frontMatter';
	const written = isRaw ? orRefused(() => setField(plan, path, value)) : setField(plan, path, value);
	if (!written) return;
	// A section is named by its heading.
	const now = renamedPath(plan, written, path);
	const reread = readPlan(plan.template, written.text);
	// What stands behind a text that is gone counts on from there.
	const field = findPlace(plan.places, path) as FieldPlace;
	const isGone = field.isOwn && field.frame.type === 'block' && normalise(value) === '';
	if (isGone && !isSameOutside(plan, reread, path)) {
		expect(valuesInOrder(reread)).toEqual(valuesInOrder(plan, path));
		return;
	}
	expect(valueAt(written, now) ?? '').toBe(normalise(value));
	expect(valueAt(reread, now) ?? '').toBe(normalise(value));
	if (now === path) expect(isSameOutside(plan, reread, path)).toBe(true);
}

function valuesInOrder(plan: Plan, except?: Path): string[] {
	const fields = [...fieldsIn(plan.places)].filter(({path}) => !except || !isSamePath(path, except));
	return fields.map(field => readValue(plan, field));
}

function expectItems(plan: Plan, sequence: SequencePlace, at: number, to: number) {
	const {path, items} = sequence;
	const nouns = nounsOf(plan, sequence);
	const texts = textsOf(plan, path, nouns);
	const expectItemsOf = (edited: Plan | undefined, isRight: (found: readonly string[]) => void) => {
		if (!edited) return;
		const reread = readPlan(plan.template, edited.text);
		isRight(textsOf(reread, path, nouns));
		expect(valuesOf(reread, path, nouns)).toEqual(valuesOf(plan, path, nouns));
		// Names that follow are all that changes elsewhere.
		if (namedNumbers(nouns, plan.text).length === 0) expect(isSameOutside(plan, reread, path)).toBe(true);
	};
	const place = at % (items.length + 1);
	const inserted = orRefused(() => insertItem(plan, [...path, place]));
	expectItemsOf(inserted, found => expect(found.toSpliced(place, 1)).toEqual(texts));
	if (items.length === 0) return;
	const index = at % items.length;
	const removed = orRefused(() => removeItem(plan, [...path, index]));
	const rest = texts.toSpliced(index, 1);
	const isSame = removed && isDeepStrictEqual(textsOf(removed, path, nouns), rest);
	if (items.length > 1 && sequence.spec.isOwn && removed && !isSame) expectRest(plan, sequence, index, removed);
	else if (items.length > 1) expectItemsOf(removed, found => expect(found).toEqual(rest));
	const target = to % items.length;
	const wanted = texts.toSpliced(index, 1).toSpliced(target, 0, texts[index] as string);
	expectItemsOf(
		orRefused(() => moveItem(plan, [...path, index], target)),
		found => expect(found).toEqual(wanted),
	);
}

/* What made a sequence of the document's own was the item that is gone: all other lines stand as they stood, but for what counts them. */
function expectRest(plan: Plan, sequence: SequencePlace, index: number, removed: Plan) {
	const {path, items} = sequence;
	const isLead = plan.places.includes(sequence) && sequence.spec.type !== 'group';
	if (isLead) expect(headedOf(removed)).toEqual(headedOf(plan));
	else {
		// Items that are none any more are sections.
		const before = new Set([...sectionsIn(plan.places)].map(section => pathText(section.path)));
		const sections = [...sectionsIn(removed.places)].filter(section => !before.has(pathText(section.path)));
		const around = path.length > 1 ? path.slice(0, -1) : path;
		expect(isSameOutside(plan, removed, around, ...sections.map(section => section.path))).toBe(true);
	}
	const linesOf = (text: string) =>
		text.split(/\r\n?|\n/).flatMap(line => line.replace(/\d+/, '').replace(/[ \t]+$/, '') || []);
	const {from, to} = items[index] as ItemPlace;
	// A byte order mark stays, and begins whichever line is first.
	const [mark = ''] = /^\uFEFF/.exec(plan.text) ?? [];
	expect(removed.text.startsWith(mark)).toBe(true);
	const rest = plan.text.slice(mark.length, from) + plan.text.slice(to);
	expect(linesOf(removed.text.slice(mark.length))).toEqual(linesOf(rest));
}

/* The title, the sections and the groups of a document, each with its text. */
function headedOf({places, text}: Plan) {
	return places.flatMap((place: Place) => {
		const isHeaded =
			place.type === 'section' ||
			(place.type === 'field' && place.context.type === 'heading') ||
			(place.type === 'sequence' && place.spec.type === 'group');
		return isHeaded ? [{path: place.path, text: text.slice(place.from, place.to)}] : [];
	});
}

/* Behind a fence that is left open, or between headings of several levels, an item may have no place to go. */
function orRefused(edit: () => Plan): Plan | undefined {
	try {
		return edit();
	} catch (error) {
		expect(error).toBeInstanceOf(WriteError);
		return undefined;
	}
}

const textsOf = (plan: Plan, path: Path, nouns: readonly string[]): string[] => {
	const sequence = findPlace(plan.places, path);
	const items = sequence?.type === 'sequence' ? sequence.items : [];
	const textOf = ({nodes, path: own}: ItemPlace) =>
		JSON.stringify(
			[...fieldsIn(nodes)].map(field => [field.path.slice(own.length), withoutNumbers(plan, field, nouns)]),
		);
	return items.map(textOf);
};
