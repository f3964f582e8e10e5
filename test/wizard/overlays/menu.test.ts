import {expect, test} from 'vitest';
import {commands} from '../../../source/wizard/commands/commands.ts';
import {keysRow} from '../../../source/wizard/layout/footer.ts';
import {menuEnter, menuEntries, runMenu} from '../../../source/wizard/overlays/menu.ts';
import type {State} from '../../../source/wizard/state.ts';
import {bufferValue, caretOf} from '../../../source/wizard/text/buffer.ts';
import {goTo, openDocument, openForm, press, rowText, send, type} from '../../helpers/form.ts';

const titles = (state: State): readonly string[] => menuEntries(press(state, 'ctrl+p')).map(({title}) => title);

const found = (state: State, query: string) =>
	menuEntries(send(press(state, 'ctrl+p'), {type: 'text', text: query})).map(
		({title, detail}) => `${title} | ${detail}`,
	);

test('without a query the menu lists what can be done here, the sections, then every command that applies', () => {
	const all = titles(openForm());
	expect(all.slice(0, 5)).toEqual([
		'Ask for proposals: Feature Name',
		'Mark as an open question',
		'Edit this field in $EDITOR',
		'Title',
		'Architecture Overview',
	]);
	expect(all).not.toContain('Unit Tests');
	expect(all).toEqual(expect.arrayContaining(['Next section', 'Draw the screen anew', 'Leave, the draft is kept']));
	expect(all).not.toContain('Undo');
	expect(all).not.toContain('Merge what changed on disk');
});

test('what can be done with an item is said with its name', () => {
	const text =
		'# Technical Plan: A\n\n## Implementation Phases\n\n### Phase 1: A\n\n### Phase 2: B\n\n### Phase 3: C\n';
	expect(titles(goTo(openForm(text), 'phase 2')).slice(0, 5)).toEqual([
		'New phase',
		'Remove this phase',
		'Move this phase up',
		'Move this phase down',
		'Duplicate this phase',
	]);
	expect(found(goTo(openForm(text), 'phase 2'), 'new item')[0]).toMatch(/^New phase/);
});

test('the sections have their marks', () => {
	const state = press(openForm('# Technical Plan: A\n\n## Architecture Overview\n\nB.\n'), 'ctrl+p');
	const marks = Object.fromEntries(menuEntries(state).map(({title, progress}) => [title, progress]));
	expect(marks).toMatchObject({Title: 'partial', 'Architecture Overview': 'done', 'Technical Risks': 'empty'});
	expect(marks['Review and write']).toBeUndefined();
});

test('a page, the first and the last entry are a key each', () => {
	const state = press(openForm(), 'ctrl+p');
	const last = menuEntries(state).length - 1;
	const indexAfter = (...keys: readonly string[]) => {
		const {overlay} = press(state, ...keys);
		return overlay?.type === 'menu' ? overlay.index : undefined;
	};
	expect(indexAfter('end')).toBe(last);
	expect(indexAfter('end', 'pagedown')).toBe(last);
	expect(indexAfter('end', 'home')).toBe(0);
	expect(indexAfter('pageup')).toBe(0);
	expect(indexAfter('pagedown')).toBeGreaterThan(5);
});

test('the menu lists each command that says so, wherever it stands, once it applies', () => {
	const text = '# Technical Plan: A\n\n## Open Questions\n\n- one\n- two\n- three\n';
	const typed = press(type(goTo(openForm(text), 'question 2'), ' more'), 'ctrl+w', 'ctrl+z');
	const base = {text: text.replace('two', 'zwei'), name: 'HEAD'};
	const judging = {
		base,
		bases: [base, {...base, name: 'v1'}],
		compared: typed.plan,
		notes: [],
		seen: new Set<string>(),
	};
	const waited = {...typed, judging, setting: {...typed.setting, isEditor: true}};
	const conflict = send(waited, {type: 'changed', text: text.replace('two', 'deux')});
	const {tick: _, sortItems: __, ...others} = commands;
	const listed = Object.values(others).flatMap(({isListed, title, listed: own}) =>
		isListed ? [own?.(conflict) ?? title] : [],
	);
	expect(titles(conflict)).toEqual(expect.arrayContaining(listed));
});

test('a command of the menu does what its key does', () => {
	const state = type(openForm(), 'Login');
	const killed = press(state, 'ctrl+u');
	expect(bufferValue(goTo(killed, 'put back').buffer)).toBe('Login');
	expect(goTo(state, 'copy').request).toEqual({type: 'copy', text: 'Login'});
});

test('↑ and ↓ go around the entries', () => {
	const state = press(openForm(), 'ctrl+p');
	expect(press(state, 'up').overlay).toMatchObject({index: menuEntries(state).length - 1});
	expect(press(state, 'up', 'down').overlay).toMatchObject({index: 0});
});

const document = `# Plan

Start here.

## Log

### ADR-009: Keep the *store*

**Status**: accepted

#### What Follows

We pay for it.

### ADR-010: Drop it

X.

## 2. Rollout

### By Region

Asia goes first.

| Region | When |
|---|---|
| Asia | May |

- the last \\# of all
- İstanbul goes second
`;

test.each([
	['adr-009', ['ADR-009: Keep the *store* | Log', 'ADR-009 › Status | Log', 'What Follows | Log › ADR-009']],
	['keep store', ['ADR-009: Keep the *store* | Log']],
	['follows', ['What Follows | Log › ADR-009']],
	['region', ['By Region | 2. Rollout', 'Region · When | By Region']],
	['2. roll', ['2. Rollout | section']],
	['status', ['ADR-009 › Status | Log']],
	['pay for', ['We pay for it. | Log']],
	['pay nothing', []],
	['istanbul', []],
])('%s is found by the document’s own words', (query, expected) => {
	expect(found(openDocument(document), query).slice(0, Math.max(expected.length, 1))).toEqual(expected);
});

test('a phase is found by a part of its title', () => {
	const text = '# Technical Plan: A\n\n## Implementation Phases\n\n### Phase 1: Integration and rollout\n';
	expect(found(openForm(text), 'integ')).toContain('Phase 1: Integration and rollout | Implementation Phases');
});

test('what was found in a text has the caret, however the text spells it', () => {
	const state = goTo(openDocument(document), 'of all');
	expect(state.focus).toEqual(['rollout', 'byRegion', 'text2']);
	expect(bufferValue(state.buffer).slice(caretOf(state.buffer))).toMatch(/^of all/);
});

test('a name that holds all words goes before one whose place holds some, and equals stand in their order', () => {
	expect(found(openForm(), 'add compon')[0]).toBe('Add component | Component Design');
	expect(found(openForm(), 'phase').slice(0, 3)).toEqual([
		'Implementation Phases | section',
		'Phase 1: Foundation | Implementation Phases',
		'Phase 2: Core Features | Implementation Phases',
	]);
});

test('a section that is not there yet is found with what it would hold', () => {
	const state = openForm('# Technical Plan: A\n\n## References\n\n- x\n');
	expect(found(state, 'unit tests')[0]).toBe('Unit Tests | Testing Strategy');
});

test('Alt and a digit take the entry of that number', () => {
	const open = send(press(openForm(), 'ctrl+p'), {type: 'text', text: 'phase'});
	const [, second] = titles(open);
	const taken = press(open, 'alt+2');
	expect(taken.overlay).toBeUndefined();
	expect(taken.focus).toEqual(press(open, 'down', 'enter').focus);
	expect(second).not.toBe(titles(open)[0]);
	expect(press(send(open, {type: 'text', text: 'zzz'}), 'alt+1').overlay).toBeDefined();
});

test('the entries of a state are looked for once, however often it is drawn', () => {
	const state = press(openForm(), 'ctrl+p');
	expect(menuEntries(state)).toBe(menuEntries(state));
});

test('↓ goes into the list, where a digit takes an entry; any other letter goes on looking', () => {
	const open = send(press(openForm(), 'ctrl+p'), {type: 'text', text: 'phase '});
	expect(type(open, '3').overlay).toMatchObject({type: 'menu', index: 0});
	expect(rowText(keysRow(open))).toContain('Alt+1–9 take');
	const there = press(open, 'down');
	expect(rowText(keysRow(there))).toMatch(/ 1–9 take/);
	const second = menuEntries(open)[1]?.target;
	const taken = type(there, '2');
	expect(taken.overlay).toBeUndefined();
	expect(second).toEqual({type: 'stop', path: taken.focus});
	const looking = type(there, 'g');
	expect(menuEntries(looking)).toEqual(menuEntries(type(open, 'g')));
	expect(type(looking, '3').overlay).toMatchObject({type: 'menu'});
});

const small = openDocument('# A\n\n## B\n\nreview this word\n\n## C\n');
const rows = (state: State) =>
	menuEntries(state).map(({title, detail, target, progress}) =>
		[title, detail, target.type, ...(progress ? [progress] : [])].join(' | '),
	);

test('the whole menu of a small document', () => {
	expect(rows(press(small, 'ctrl+p'))).toEqual([
		'Ask for proposals: Title | Alt+P | command',
		'Mark as an open question | ^Q | command',
		'Edit this field in $EDITOR | ^G | command',
		'Title | section | stop | plain',
		'B | section | stop | plain',
		'C | section | stop | plain',
		'Next section | PgDn | command',
		'Go through the gaps only | Alt+L  go through the gaps only (in a review: the changes) | command',
		'Template: no template | Alt+T  change the template | command',
		'Add a section | Alt+N | command',
		'Preview what would be written | ^O | command',
		'Show the spec | Alt+S | command',
		'Edit this section in $EDITOR | Alt+G | command',
		'Review and write | ^S | command',
		'All keys that apply here | F1 | command',
		'Suspend, back to the shell | Alt+Z | command',
		'Draw the screen anew | ^L | command',
		'Leave, the draft is kept | ^C | command',
		'Select the whole field | Alt+A | command',
		'Copy the selection, or the field | Alt+C | command',
	]);
});

test('what is found: names that hold the words, then lines, then names with their letters apart', () => {
	const searched = (query: string) => rows(send(press(small, 'ctrl+p'), {type: 'text', text: query}));
	expect(searched('review')).toEqual([
		'Review and write | ^S | command',
		'Preview what would be written | ^O | command',
		'Go through the gaps only | Alt+L  go through the gaps only (in a review: the changes) | command',
		'review this word | B | hit',
	]);
	expect(searched('  ')).toEqual(rows(press(small, 'ctrl+p')));
	expect(searched('this word')).toEqual(['review this word | B | hit']);
});

test('what is chosen is gone to or done, and without an entry the menu closes', () => {
	const asked = (query: string) => send(press(small, 'ctrl+p'), {type: 'text', text: query});
	const hit = press(asked('this word'), 'enter');
	expect([hit.overlay, hit.focus, caretOf(hit.buffer)]).toEqual([undefined, ['b'], 'review '.length]);
	expect(press(asked('zzzz'), 'enter')).toMatchObject({overlay: undefined, focus: small.focus});
	expect(press(asked('draw the screen'), 'enter')).toMatchObject({overlay: undefined, request: {type: 'redraw'}});
	expect(runMenu(small, 0)).toBeUndefined();
	expect([menuEnter(asked('b')), menuEnter(small)]).toEqual(['go', 'go']);
});

test('a row of a list is found by the name of its list, and what the template says of a blank is not', () => {
	const form = openForm();
	expect(found(form, 'options considered')[0]).toBe('Decision 1 › Option 1 › Option | Technical Decisions');
	const rows = ['Component 1 › Responsibility 1', 'Component 2 › Responsibility 1'];
	expect(found(form, 'responsib')).toEqual(rows.map(row => `${row} | Component Design`));
	expect(found(form, 'component 1 responsibility 1')).toEqual(rows.map(row => `${row} | Component Design`));
});
