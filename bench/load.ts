/*
What much at once, and much in the plan, cost: keys and pastes until the screen shows their end, and a typed letter in a plan of
1,000 risks and at the end of 100 kB of prose beside one in a new plan. `node bench/load.ts`
*/

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {goTo, hasNano, openNano, openWizard, type Size, small} from './programs.ts';
import {quantile} from './quantile.ts';
import type {Screen} from './screen.ts';
import {showRow, showTitle} from './table.ts';
import {measureTyping} from './typing.ts';

const template = readFileSync(join(import.meta.dirname, '../templates/technical-plan.md'), 'utf8');
const size: Size = small;

type Open = (plan?: string) => Promise<Screen>;

const nano: Open | undefined = hasNano ? text => openNano(size, text) : undefined;

function wizardAt(section: string): Open {
	return async plan => {
		const screen = await openWizard(size, plan);
		await goTo(screen, section);
		return screen;
	};
}

/** Numbered words, so that none can get lost unseen. */
function words(length: number): string {
	return Array.from({length: length / 5}, (_, index) => `${index.toString(36).padStart(4, '0')} `).join('');
}

/* Lines as long as people write them, and a paragraph now and then. */
function prose(length: number): string {
	return words(length)
		.replace(/(?:\S+ ){16}/g, (line, at: number) => (at % 640 === 0 ? `\n\n${line}` : `${line.trim()}\n`))
		.trim();
}

function planWith(text: string): string {
	return template.replace('High-level architecture description for this feature.', () => text);
}

function planOfRisks(count: number): string {
	const row = (_: unknown, index: number) => `| Risk ${index + 1} | Low | High | What is done about ${index + 1} |`;
	const rows = Array.from({length: count}, row).join('\n');
	return template.replace(/^\| \{Risk 1\}.*\n\| \{Risk 2\}.*$/m, rows);
}

/** Milliseconds until the end of what is sent stands before the cursor. */
async function measureSending(open: Open, sent: string, end: string): Promise<number> {
	await using screen = await open();
	const start = performance.now();
	screen.write(sent);
	const time = (await screen.until(({before}) => before.trimEnd().endsWith(end))) - start;
	if (open !== nano) await checkDraft(screen, end);
	return time;
}

/** Leaves the wizard, and throws unless its draft holds every numbered word up to the last. */
async function checkDraft(screen: Screen, last: string): Promise<void> {
	screen.write('\u0003');
	await screen.ended;
	const folder = join(screen.home, 'plan-wizard/drafts');
	const [file = ''] = readdirSync(folder).filter(name => name.endsWith('.json'));
	const {text} = JSON.parse(readFileSync(join(folder, file), 'utf8'));
	const expected = words((Number.parseInt(last, 36) + 1) * 5).trim();
	if (!text.replaceAll(/\s+/g, ' ').includes(expected))
		throw new Error(`Not all that was typed up to \`${last}\` is there.`);
}

const paste = (text: string) => `\u001B[200~${text.replaceAll('\n', '\r')}\u001B[201~`;
const lastWord = (text: string) => text.slice(-4);

type Load = {
	readonly name: string;
	readonly limit: number;
	readonly section: string;
	readonly text: string;
	readonly sent: string;
};

function load(name: string, limit: number, section: string, text: string, encode = (one: string) => one): Load {
	return {name, limit, section, text, sent: encode(text)};
}

async function repeat(measure: () => Promise<number>): Promise<string> {
	const times = [];
	for (let run = 0; run < 5; run++) times.push(await measure());
	return `${quantile(times, 0.5).toFixed(0)} ms`;
}

const loads: readonly Load[] = [
	load('1,000 keys in one write', 300, 'Title', words(1000).trim()),
	load('a paste of 100 kB', 100, 'Architecture Overview', prose(100_000), paste),
	load('a paste of 1 MB', 600, 'Architecture Overview', prose(1_000_000), paste),
];

showTitle(`Much at once, Node ${process.versions.node}`, ['plan-wizard', 'at most', 'nano']);
for (const {name, limit, section, text, sent} of loads) {
	const own = await repeat(() => measureSending(wizardAt(section), sent, lastWord(text)));
	const other = nano ? await repeat(() => measureSending(nano, sent, lastWord(text))) : 'not installed';
	showRow(name, [own, `${limit} ms`, other]);
}

const toEnd = '\u001B/';

const plans = [
	{name: 'a new plan, its first risk', section: 'Technical Risks', text: undefined, nanoKeys: ''},
	{name: '1,000 risks, the first one', section: 'Technical Risks', text: planOfRisks(1000), nanoKeys: ''},
	{name: 'a new plan, its prose', section: 'Architecture Overview', text: undefined, nanoKeys: ''},
	{
		name: '100 kB of prose, at its end',
		section: 'Architecture Overview',
		text: planWith(prose(100_000)),
		nanoKeys: toEnd,
	},
];

async function measureNano(text: string | undefined, keys: string): Promise<string> {
	if (!nano) return 'not installed';
	await using screen = await nano(text);
	screen.write(keys);
	return `${(await measureTyping(screen)).half.toFixed(1)} ms`;
}

showTitle('Key to screen, much in the plan', ['p50', 'p99', '× a new plan', 'nano p50']);
let usual = Number.NaN;
for (const {name, section, text, nanoKeys} of plans) {
	await using screen = await wizardAt(section)(text);
	const {half, most} = await measureTyping(screen);
	if (text === undefined) usual = half;
	const cells = [`${half.toFixed(1)} ms`, `${most.toFixed(1)} ms`, (half / usual).toFixed(2)];
	showRow(name, [...cells, await measureNano(text, nanoKeys)]);
}
