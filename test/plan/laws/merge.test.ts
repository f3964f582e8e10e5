/* Two people change one plan, at random. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	answers,
	fill,
	finish,
	mergePlans,
	newPlan,
	type Plan,
	parseTemplate,
	readPlan,
	setField,
} from '../../../source/index.ts';
import {mergeLines} from '../../../source/plan/merge/lines.ts';
import {fieldsIn, isSamePath} from '../../../source/plan/place.ts';
import {valueAt} from '../../../source/plan/plan.ts';
import {normalise} from '../../../source/plan/spelling/context.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileString} from '../hostile.ts';
import {hostileDocument} from '../hostile-document.ts';
import {randomEdits} from '../random-edits.ts';
import {randomSteps} from '../random-steps.ts';
import {sample} from '../sample.ts';
import {shipped} from '../shipped.ts';

const read = (text: string): Plan => readPlan(shipped, text);
const filled = read(finish(fill(newPlan(shipped), sample)));

const documents = hostileDocument(shipped.text);

test('a side that changed nothing leaves the other as it is', () => {
	fc.assert(
		fc.property(documents, documents, (text, other) => {
			const [base, changed] = [read(text), read(other)];
			for (const {plan, conflicts, marked} of [
				mergePlans(base, base, changed),
				mergePlans(base, changed, base),
				mergePlans(base, changed, changed),
			]) {
				expect(plan.text).toBe(other);
				expect(conflicts).toEqual([]);
				expect(marked()).toBe(other);
			}
		}),
		{numRuns: runs()},
	);
});

test.each(Object.entries({filled, clarified: read(finish(newPlan(shipped))), template: newPlan(shipped)}))(
	'edits of two fields both read back: %s',
	(_, base) => {
		const paths = [...fieldsIn(base.places)].map(({path}) => path);
		const value = hostileString(shipped);
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), value, value, (path, other, mine, theirs) => {
				fc.pre(!isSamePath(path, other));
				const {plan, conflicts} = mergePlans(base, setField(base, path, mine), setField(base, other, theirs));
				const reread = read(plan.text);
				expect(conflicts).toEqual([]);
				expect(valueAt(reread, path) ?? '').toBe(normalise(mine));
				expect(valueAt(reread, other) ?? '').toBe(normalise(theirs));
			}),
			{numRuns: runs(1 / 3)},
		);
	},
);

test('items that both add and move never conflict, and all of them are there', () => {
	const types = ['add', 'move', 'move'] as const;
	fc.assert(
		fc.property(
			fc.boolean(),
			randomSteps('mine', types),
			randomSteps('theirs', types),
			(isNew, change, changeOther) => {
				const base = isNew ? newPlan(shipped) : filled;
				const [mine, theirs] = [change(base, () => true), changeOther(base, () => true)];
				const {plan, conflicts} = mergePlans(base, mine, theirs);
				expect(conflicts).toEqual([]);
				const added = [...mine.text.matchAll(/mine\d/g), ...theirs.text.matchAll(/theirs\d/g)].map(([word]) => word);
				expect(added.filter(word => !plan.text.includes(word))).toEqual([]);
			},
		),
		{numRuns: runs(1 / 4)},
	);
});

test('what two do to different sections never conflicts, and all of it is there', () => {
	const keys = Object.keys(answers(fill(newPlan(shipped), sample)));
	const bases = {filled, template: newPlan(shipped), clarified: read(finish(newPlan(shipped)))};
	const isMine = (key: string) => keys.indexOf(key) % 2 === 0;
	fc.assert(
		fc.property(
			fc.constantFrom(...Object.keys(bases)),
			randomSteps('mine'),
			randomSteps('theirs'),
			(name, change, changeOther) => {
				const base = bases[name as keyof typeof bases];
				const mine = read(change(base, isMine).text);
				const theirs = read(changeOther(base, key => !isMine(key)).text);
				const {plan, conflicts} = mergePlans(base, mine, theirs);
				expect(conflicts).toEqual([]);
				const [own, other, found] = [mine, theirs, read(plan.text)].map(one => answers(one));
				for (const key of keys) expect(found?.[key]).toEqual((isMine(key) ? own : other)?.[key]);
			},
		),
		{numRuns: runs(1 / 4)},
	);
});

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const onceIn = (text: string): ReadonlySet<string> => {
	const words = Map.groupBy(wordsIn(text), word => word);
	return new Set([...words].filter(([, found]) => found.length === 1).map(([word]) => word));
};
const isNumber = (word: string): boolean => /^\d+$/.test(word);

test('no word that either wrote or both kept is lost, whatever the text', () => {
	fc.assert(
		fc.property(documents, randomEdits('mine'), randomEdits('theirs'), (text, change, changeOther) => {
			const [base, mine, theirs] = [read(text), read(change(text)), read(changeOther(text))];
			const {plan, conflicts, resolve, marked} = mergePlans(base, mine, theirs);
			const own = new Set(wordsIn(plan.text));
			const other = new Set(wordsIn(resolve(conflicts.map(() => 'theirs')).text));
			const both = new Set(wordsIn(marked()));
			const lost = [
				...wordsIn(mine.text).filter(word => /^mine\d$/.test(word) && !own.has(word)),
				...wordsIn(theirs.text).filter(word => /^theirs\d$/.test(word) && !other.has(word)),
				...[...onceIn(text)].filter(
					word => onceIn(mine.text).has(word) && onceIn(theirs.text).has(word) && !both.has(word),
				),
				...[...own, ...other].filter(word => !both.has(word)),
			];
			expect(lost.filter(word => !isNumber(word))).toEqual([]);
		}),
		{numRuns: runs()},
	);
});

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/).map(line => line.trim());

test('where the lines merge nothing conflicts, and no line that stood once stands twice', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(shipped, parseTemplate('')),
			documents,
			randomEdits('mine'),
			randomEdits('theirs'),
			(template, text, change, changeOther) => {
				const texts = [text, change(text), changeOther(text)] as const;
				const [base, mine, theirs] = texts.map(one => readPlan(template, one)) as [Plan, Plan, Plan];
				const {plan, conflicts} = mergePlans(base, mine, theirs);
				const isOneEnd = new Set(texts.flatMap(one => one.match(/\r\n|\r|\n/g) ?? [])).size < 2;
				if (isOneEnd && mergeLines(...texts).every(region => typeof region === 'string')) expect(conflicts).toEqual([]);
				// Until a conflict is decided, one side's lines stand in for both.
				if (conflicts.length > 0) return;
				const [before, own, other, found] = [...texts, plan.text].map(one => Map.groupBy(linesOf(one), line => line));
				const count = (all: typeof found, line: string) => all?.get(line)?.length ?? 0;
				const isOnce = (line: string) => Math.max(...[before, own, other].map(all => count(all, line))) === 1;
				const isPlain = (line: string) => /\p{L}/u.test(line) && !/[{[<]/.test(line) && count(before, line) === 1;
				const twice = [...(before?.keys() ?? [])].filter(
					line => isPlain(line) && isOnce(line) && count(found, line) > 1,
				);
				expect(twice).toEqual([]);
			},
		),
		{numRuns: runs()},
	);
});
