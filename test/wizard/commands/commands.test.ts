import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {commands} from '../../../source/wizard/commands/commands.ts';
import type {CommandName} from '../../../source/wizard/keymap.ts';

const keys = readFileSync(new URL('../../../docs/keys.md', import.meta.url), 'utf8');
const rows = [...keys.matchAll(/\| ([^|\n]+?) \| `(\w+)` \|$/gm)].map(([, title = '', name = '']) => ({title, name}));

test('each command with a key is called as the page of keys calls it', () => {
	expect(rows.length).toBeGreaterThan(60);
	for (const {title, name} of rows) expect([name, commands[name as CommandName].title]).toEqual([name, title]);
});

test('what does not apply says why, where that is not plain to see', () => {
	const said = Object.entries(commands).flatMap(([name, {otherwise}]) =>
		typeof otherwise === 'string' ? [[name, otherwise]] : [],
	);
	expect(Object.fromEntries(said)).toEqual({
		nextSection: 'This is the last section.',
		previousSection: 'This is the first section.',
		takePick: 'There is nothing of that number to take.',
		takeAllPicks: 'There is nothing here of which all could be taken.',
		showPicks: 'There is nothing to choose from here.',
		tick: 'There is no box here to tick.',
		newItem: 'This is in no list, table or group.',
		removeItem: 'There is no item here to remove.',
		moveItemUp: 'There is no item before this one.',
		moveItemDown: 'There is no item behind this one.',
		duplicateItem: 'There is no item here to duplicate.',
		markQuestion: 'There is no field here to mark.',
		nextGap: 'Nothing is left to do.',
		previousGap: 'Nothing is left to do.',
		onlyGaps: 'Nothing is left to do.',
		openSpec: 'There is no spec beside this plan.',
		openEditor: 'There is no text here to edit.',
		editSection: 'The plan has no such section yet.',
		undo: 'There is nothing to undo.',
		redo: 'There is nothing to redo.',
		copy: 'There is nothing here to copy.',
		yank: 'Nothing was deleted by a word or a line.',
		openMerge: 'Nothing in the plan file is left to merge.',
	});
});

test('the menu lists what does something to the plan or the form', () => {
	expect(Object.entries(commands).flatMap(([name, {isListed}]) => (isListed ? [name] : []))).toEqual([
		'nextSection',
		'previousSection',
		'showPicks',
		'tick',
		'newItem',
		'removeItem',
		'moveItemUp',
		'moveItemDown',
		'duplicateItem',
		'markQuestion',
		'nextGap',
		'previousGap',
		'onlyGaps',
		'changeTemplate',
		'addSection',
		'openPreview',
		'openSpec',
		'openEditor',
		'editSection',
		'undo',
		'redo',
		'review',
		'suspend',
		'redraw',
		'leave',
		'selectAll',
		'copy',
		'yank',
		'openMerge',
	]);
});

test('where lines are typed each has words of its own', () => {
	const calls = Object.entries(commands).flatMap(([name, {line}]) => (line ? [[name, line]] : []));
	expect(Object.fromEntries(calls)).toEqual({
		nextSection: {words: ['>', '/next'], needs: 'question'},
		tick: {words: ['/tick'], needs: 'answer'},
		newItem: {words: ['+', '/add'], needs: 'question'},
		removeItem: {words: ['-', '/remove'], said: 'Removed. /undo brings it back.', needs: 'answer'},
		moveItemUp: {words: ['/up'], said: 'Moved up.', needs: 'answer'},
		moveItemDown: {words: ['/down'], said: 'Moved down.', needs: 'answer'},
		duplicateItem: {words: ['/copy'], said: 'Copied; this is the copy.', needs: 'answer'},
		markQuestion: {words: ['/open'], needs: 'answer'},
		nextGap: {words: ['/gap'], needs: 'form'},
		onlyGaps: {words: ['/gaps'], needs: 'form'},
		changeTemplate: {words: ['/template'], needs: 'form'},
		addSection: {words: ['/new'], needs: 'form'},
		openPreview: {words: ['/preview'], needs: 'form'},
		openSpec: {words: ['/spec'], needs: 'form'},
		openEditor: {words: ['/edit'], needs: 'answer'},
		editSection: {words: ['/section'], needs: 'form'},
		undo: {words: ['/undo'], said: 'Undone.', needs: 'form'},
		redo: {words: ['/redo'], said: 'Redone.', needs: 'form'},
		review: {words: ['/review'], needs: 'form'},
		leave: {words: ['/quit']},
		openMerge: {words: ['/merge'], needs: 'form'},
	});
});
