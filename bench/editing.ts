/*
What typing and pasting take: in the wizard, in nano and in a prompt of `@inquirer/prompts`, on the same pty. Every figure is the
median of rounds in which all programs take turns. `node bench/editing.ts`
*/

import {large, openInquirer, openNano, openWizard, type Size, small} from './programs.ts';
import {quantile} from './quantile.ts';
import type {Screen} from './screen.ts';
import {checkDraft, measureSending} from './sending.ts';
import {showRow, showTitle} from './table.ts';
import {pasted, planOfRisks, planWith, prose, risk, words} from './texts.ts';
import {measureTyping, type Typing} from './typing.ts';

const rounds = 5;
const keys = 100;

const names = ['wizard', 'nano', 'inquirer'] as const;
type Name = (typeof names)[number];
type Programs = Readonly<Partial<Record<Name, () => Promise<Screen | undefined>>>>;

const fields = {
	'80×24': programsAt(small),
	'120×40': programsAt(large),
	'a risk': {wizard: () => openWizard(small, 'Technical Risks')},
	'1,000 risks': {
		wizard: () => openWizard(small, 'Technical Risks', planOfRisks(1000)),
		nano: () => openNano(small, planOfRisks(1000)),
		inquirer: () => openInquirer(small, searchAmong(1000)),
	},
	prose: {wizard: () => openWizard(small, 'Architecture Overview')},
	'100 kB of prose': {
		wizard: () => openWizard(small, 'Architecture Overview', planWith(prose(100_000))),
		nano: () => openNano(small, prose(100_000)),
	},
} satisfies Record<string, Programs>;

type Field = keyof typeof fields;

function programsAt(size: Size): Programs {
	return {
		wizard: () => openWizard(size, 'Title'),
		nano: () => openNano(size),
		inquirer: () => openInquirer(size),
	};
}

function searchAmong(count: number): string {
	const all = JSON.stringify(Array.from({length: count}, (_, index) => risk(index)));
	return `search({message: 'Name:', source: (term = '') => ${all}.filter(name => name.includes(term.slice(0, 1)))})`;
}

type Figures<Value> = Readonly<Partial<Record<Name, Value>>>;

const median = (values: readonly number[]): number => quantile(values, 0.5);

/** All programs stay open, and type in turns; the first round warms them up. */
async function measureFields(): Promise<Record<Field, Figures<Typing>>> {
	const open: {field: Field; name: Name; screen: Screen; found: Typing[]}[] = [];
	for (const field of Object.keys(fields) as Field[]) {
		for (const [name, start] of Object.entries<Programs[Name]>(fields[field])) {
			const screen = await start?.();
			if (screen) open.push({field, name: name as Name, screen, found: []});
		}
	}
	for (let round = 0; round <= rounds; round++) {
		for (const {screen, found} of open) found[round] = await measureTyping(screen, round === 0 ? 20 : keys);
	}
	const figures = Object.fromEntries(Object.keys(fields).map(field => [field, {}])) as Record<
		Field,
		Partial<Record<Name, Typing>>
	>;
	for (const {field, name, screen, found} of open) {
		await screen[Symbol.asyncDispose]();
		const of = (part: keyof Typing) => median(found.slice(1).map(typing => typing[part]));
		figures[field][name] = {p50: of('p50'), p99: of('p99'), bytes: of('bytes')};
	}
	return figures;
}

type Sent = {readonly text: string; readonly encode?: (text: string) => string; readonly section: string};

/** A new program for every time, in turns. What takes longer than the harness waits is not sent again. */
async function measureSent({text, encode = one => one, section}: Sent): Promise<Figures<number>> {
	const programs: Programs = {...programsAt(small), wizard: () => openWizard(small, section)};
	const times: Record<Name, number[]> = {wizard: [], nano: [], inquirer: []};
	for (let round = 0; round < rounds; round++) {
		for (const name of names) {
			if (times[name].includes(Number.POSITIVE_INFINITY)) continue;
			// A prompt draws all of its text anew for every character: minutes.
			if (name === 'inquirer' && text.length > 10_000) continue;
			await using screen = await programs[name]?.();
			if (!screen) continue;
			// A prompt ends at the first line's end.
			const own = name === 'inquirer' ? text.replaceAll(/\n+/g, ' ') : text;
			const sending = measureSending(screen, encode(own), text.slice(-4));
			const time = name === 'wizard' ? sending : sending.catch(() => Number.POSITIVE_INFINITY);
			times[name].push(await time);
			if (name === 'wizard') await checkDraft(screen, text);
		}
	}
	return Object.fromEntries(names.map(name => [name, median(times[name])]));
}

type Line = {
	readonly name: string;
	readonly limit?: number;
	readonly unit: '' | 'ms' | '×';
	readonly figures: Figures<number>;
};

function typingLines(size: '80×24' | '120×40', most: number, found: Figures<Typing>): Line[] {
	const part = (key: keyof Typing): Figures<number> =>
		Object.fromEntries(Object.entries(found).map(([name, typing]) => [name, typing[key]]));
	return [
		{name: `${size}: key to screen, p50`, limit: 6, unit: 'ms', figures: part('p50')},
		{name: `${size}: key to screen, p99`, limit: 16, unit: 'ms', figures: part('p99')},
		{name: `${size}: bytes a key`, limit: most, unit: '', figures: part('bytes')},
	];
}

function largeLines(name: string, found: Figures<Typing>, usual: Figures<Typing>): Line[] {
	const p50 = (typing: Typing | undefined) => typing?.p50 ?? Number.NaN;
	const figures = Object.fromEntries(names.map(one => [one, p50(found[one])]));
	return [
		{name: `${name}: key to screen, p50`, unit: 'ms', figures},
		{name: '  × that in a new plan', limit: 1.5, unit: '×', figures: {wizard: p50(found.wizard) / p50(usual.wizard)}},
	];
}

const bulk = {
	'1,000 keys in one write': {limit: 300, section: 'Title', text: words(1000)},
	'a paste of 100 kB': {limit: 100, section: 'Architecture Overview', text: prose(100_000), encode: pasted},
	'a paste of 1 MB': {limit: 600, section: 'Architecture Overview', text: prose(1_000_000), encode: pasted},
} satisfies Record<string, Sent & {limit: number}>;

function show({name, limit, unit, figures}: Line): void {
	const cell = (value: number | undefined): string => {
		if (value === undefined || Number.isNaN(value)) return '–';
		if (!Number.isFinite(value)) return 'over 20 s';
		return `${value.toFixed(unit === '×' ? 2 : unit === 'ms' && value < 100 ? 1 : 0)} ${unit}`.trim();
	};
	const mark = limit === undefined ? '' : `≤ ${limit} ${(figures.wizard ?? Number.NaN) <= limit ? '✓' : '✗'}`;
	showRow(name, [cell(figures.wizard), mark, cell(figures.nano), cell(figures.inquirer)]);
}

showTitle(`Editing, Node ${process.versions.node}`, ['plan-wizard', 'at most', 'nano', 'inquirer']);
const found = await measureFields();
const typing = [...typingLines('80×24', 250, found['80×24']), ...typingLines('120×40', 350, found['120×40'])];
for (const line of typing) show(line);
for (const line of largeLines('1,000 risks', found['1,000 risks'], found['a risk'])) show(line);
for (const line of largeLines('100 kB of prose', found['100 kB of prose'], found.prose)) show(line);
for (const [name, {limit, ...sent}] of Object.entries(bulk))
	show({name, limit, unit: 'ms', figures: await measureSent(sent)});
