import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {directUses, drawRooms, readRooms} from '../../scripts/architecture.ts';

test('the picture of the rooms shows the imports as they are', async () => {
	const picture = readFileSync(new URL('../../docs/architecture.svg', import.meta.url), 'utf8');
	expect(drawRooms(await readRooms())).toBe(picture);
});

const rooms = (uses: Readonly<Record<string, readonly string[]>>) =>
	new Map(Object.entries(uses).map(([room, used]) => [room, new Set(used)]));

test('an arrow that follows from others is left out', () => {
	const all = rooms({
		ui: ['wizard', 'plan', 'template'],
		wizard: ['plan', 'template'],
		plan: ['template'],
		template: [],
	});
	expect(directUses(all, 'ui')).toEqual(['wizard']);
	expect(directUses(all, 'plan')).toEqual(['template']);
});

test('a circle cannot be drawn', () => {
	expect(() => drawRooms(rooms({plan: ['wizard'], wizard: ['plan']}))).toThrow('plan → wizard → plan is a circle.');
});
