/*
Draws the rooms of `source/` and who imports whom, from the imports as they are: `docs/architecture.svg`.

	node scripts/architecture.ts

An arrow that follows from others is left out. The small files at the root that everybody may use are no rooms.
*/

import {glob, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';

const entries = {cli: 'cli', bin: 'cli', arguments: 'cli', help: 'cli', index: 'index'} as const;

/** Rooms, and those that each imports from. */
export type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

/** The rooms in `source/`. */
export async function readRooms(): Promise<Rooms> {
	const files = (await Array.fromAsync(glob('source/**/*.{ts,tsx}'))).toSorted();
	const rooms = new Map<string, Set<string>>();
	for (const file of files) {
		const room = roomOf(file);
		if (room === undefined) continue;
		const uses = rooms.get(room) ?? new Set();
		rooms.set(room, uses);
		const text = await readFile(file, 'utf8');
		for (const [, path = ''] of text.matchAll(/(?:from |import\()'(\.[^']+)'/g)) {
			const used = roomOf(join(dirname(file), path));
			if (used !== undefined && used !== room) uses.add(used);
		}
	}
	return rooms;
}

function roomOf(file: string): string | undefined {
	const [, first = '', ...rest] = file.split(/[/\\]/);
	if (rest.length > 0) return first;
	return (entries as Readonly<Record<string, string>>)[first.replace(/\.tsx?$/, '')];
}

/* How many arrows lead on from a room at most. Throws for a circle. */
function heights(rooms: Rooms): ReadonlyMap<string, number> {
	const known = new Map<string, number>();
	const heightOf = (room: string, above: readonly string[]): number => {
		if (above.includes(room)) throw new Error(`${[...above, room].join(' → ')} is a circle.`);
		const below = [...(rooms.get(room) ?? [])].map(used => heightOf(used, [...above, room]) + 1);
		const height = known.get(room) ?? Math.max(0, ...below);
		known.set(room, height);
		return height;
	};
	for (const room of rooms.keys()) heightOf(room, []);
	return known;
}

/** The uses of a room that do not follow from its others. */
export function directUses(rooms: Rooms, room: string): readonly string[] {
	const uses = [...(rooms.get(room) ?? [])];
	const reaches = (from: string, to: string): boolean =>
		[...(rooms.get(from) ?? [])].some(next => next === to || reaches(next, to));
	return uses.filter(used => !uses.some(other => other !== used && reaches(other, used))).toSorted();
}

/* What touches the world stands to the left, what is pure to the right. */
const columns = [
	['hook'],
	['programs'],
	['disk'],
	['terminal'],
	['cli', 'commands', 'session'],
	['ui', 'wizard', 'plan', 'template'],
	['index'],
];

const box = {width: 112, height: 34};
const gap = {x: 34, y: 34};
const margin = 16;

/** The picture as SVG. */
export function drawRooms(rooms: Rooms): string {
	const height = heights(rooms);
	const top = Math.max(...height.values());
	const columnOf = (room: string) => columns.findIndex(column => column.includes(room));
	const unplaced = [...rooms.keys()].filter(room => columnOf(room) === -1);
	if (unplaced.length > 0) throw new Error(`There is no column for ${unplaced.join(', ')}.`);
	const width = columns.length * (box.width + gap.x) - gap.x + 2 * margin;
	const places = new Map(
		[...rooms.keys()].map(room => [
			room,
			{
				x: margin + columnOf(room) * (box.width + gap.x),
				y: margin + (top - (height.get(room) ?? 0)) * (box.height + gap.y),
			},
		]),
	);
	const place = (room: string) => places.get(room) as {x: number; y: number};
	const arrows = [...rooms.keys()].flatMap(room =>
		directUses(rooms, room).map(used => arrow(place(room), place(used))),
	);
	const boxes = [...rooms.keys()].map(room => roomBox(room, place(room)));
	const tall = (top + 1) * (box.height + gap.y) - gap.y + 2 * margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${tall}" font-family="sans-serif" font-size="14">`,
		'<title>The rooms of plan-wizard, and which of them imports from which</title>',
		'<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#7d8590"/></marker></defs>',
		`<rect width="${width}" height="${tall}" rx="8" fill="#f6f8fa"/>`,
		...arrows,
		...boxes,
		'</svg>\n',
	].join('\n');
}

type Point = {readonly x: number; readonly y: number};

function arrow(from: Point, to: Point): string {
	const [x1, y1] = [from.x + box.width / 2, from.y + box.height];
	const [x2, y2] = [to.x + box.width / 2, to.y];
	const bend = (y2 - y1) / 2;
	return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" fill="none" stroke="#7d8590" marker-end="url(#tip)"/>`;
}

function roomBox(room: string, {x, y}: Point): string {
	return `<g text-anchor="middle"><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" fill="#fff" stroke="#d0d7de"/><text x="${x + box.width / 2}" y="${y + box.height / 2 + 5}" font-weight="600" fill="#1f2328">${room}</text></g>`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await writeFile(new URL('../docs/architecture.svg', import.meta.url), drawRooms(await readRooms()));
}
