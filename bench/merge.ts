/*
How often two edits of one plan merge: by field, and by `git merge-file`. Right is what merges without a conflict and reads back
with both edits. `node bench/merge.ts [pairs]`
*/
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
	fill,
	finish,
	insertItem,
	mergePlans,
	moveItem,
	newPlan,
	type Path,
	type Plan,
	readPlan,
	setField,
} from '../source/index.ts';
import {fieldsIn, isWithin, type SequencePlace, sequencesIn} from '../source/plan/place.ts';
import {valueAt} from '../source/plan/plan.ts';
import {sample} from '../test/plan/sample.ts';
import {shipped} from '../test/plan/shipped.ts';
import {showRow, showTitle} from './table.ts';

/** An edit, and whether a merged plan shows it. */
type Edit = {readonly edit: (plan: Plan) => Plan; readonly isIn: (plan: Plan) => boolean};
type Pair = readonly [mine: Edit, theirs: Edit];

const base = readPlan(shipped, finish(fill(newPlan(shipped), sample)));
const fields = [...fieldsIn(base.places)].map(({path}) => path);
const sequences = [...sequencesIn(base.places)];

let seed = 1;
/* The same pairs in every run. */
function pick<One>(all: readonly One[]): One {
	seed = (seed * 1103515245 + 12345) % 2 ** 31;
	return all[Math.floor((seed / 2 ** 31) * all.length)] as One;
}

const write = (path: Path, value: string): Edit => ({
	edit: plan => setField(plan, path, value),
	isIn: plan => valueAt(plan, path) === value,
});

function differentFields(): Pair {
	const path = pick(fields);
	const other = pick(fields.filter(one => one !== path));
	return [write(path, 'what I say'), write(other, 'what they say')];
}

function neighbours(): Pair {
	const index = fields.indexOf(pick(fields.slice(1)));
	return [write(fields[index - 1] as Path, 'what I say'), write(fields[index] as Path, 'what they say')];
}

const firstField = (plan: Plan, item: Path): Path =>
	[...fieldsIn(plan.places)].find(({path}) => isWithin(path, item))?.path ?? item;

function addition({path, items}: SequencePlace, words: string): Edit {
	const item = [...path, items.length];
	const edit = (plan: Plan) => {
		const added = insertItem(plan, item);
		return setField(added, firstField(added, item), words);
	};
	return {edit, isIn: plan => valuesIn(plan, path).includes(words)};
}

const valuesIn = (plan: Plan, path: Path): readonly (string | undefined)[] =>
	[...fieldsIn(plan.places)].filter(field => isWithin(field.path, path)).map(field => valueAt(plan, field.path));

function additions(): Pair {
	const sequence = pick(sequences);
	return [addition(sequence, 'what I add'), addition(sequence, 'what they add')];
}

/* One moves an item, the other writes into it. */
function moved(): Pair {
	const {path} = pick(sequences.filter(({items}) => items.length > 1));
	const inside = fields.filter(field => isWithin(field, [...path, 0]));
	const field = pick(inside);
	const rest = field.slice(path.length + 1);
	const move = {edit: (plan: Plan) => moveItem(plan, [...path, 0], 1), isIn: () => true};
	const isIn = (plan: Plan) => valueAt(plan, [...path, 1, ...rest]) === 'what they say';
	return [move, {...write(field, 'what they say'), isIn}];
}

type Result = {readonly text: string; readonly isClean: boolean};

function byField(mine: string, theirs: string): Result {
	const {plan, conflicts} = mergePlans(base, readPlan(shipped, mine), readPlan(shipped, theirs));
	return {text: plan.text, isClean: conflicts.length === 0};
}

const folder = mkdtempSync(join(tmpdir(), 'plan-wizard-'));
const files = ['mine', 'base', 'theirs'].map(name => join(folder, name));

function byLine(mine: string, theirs: string): Result {
	for (const [index, text] of [mine, base.text, theirs].entries()) writeFileSync(files[index] as string, text);
	const {status, stdout} = spawnSync('git', ['merge-file', '-p', ...files], {encoding: 'utf8'});
	return {text: stdout, isClean: status === 0};
}

function measure(pairs: readonly Pair[], merge: typeof byField): string {
	const right = pairs.filter(([mine, theirs]) => {
		const {text, isClean} = merge(mine.edit(base).text, theirs.edit(base).text);
		const plan = readPlan(shipped, text);
		return isClean && mine.isIn(plan) && theirs.isIn(plan);
	});
	return `${((100 * right.length) / pairs.length).toFixed(1)} %`;
}

const count = Number(process.argv[2] ?? 1000);
const kinds: Readonly<Record<string, () => Pair>> = {
	'different fields': differentFields,
	'neighbouring fields': neighbours,
	'items added to one list, table or group': additions,
	'an item moved, and a field in it': moved,
};

showTitle(`Two edits that merge, of ${count} pairs`, ['by field', 'merge-file']);
try {
	for (const [name, draw] of Object.entries(kinds)) {
		const pairs = Array.from({length: count}, draw);
		showRow(name, [measure(pairs, byField), measure(pairs, byLine)]);
	}
} finally {
	rmSync(folder, {recursive: true});
}
