import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import {parseTemplate} from '../../source/index.ts';
import {newPlan} from '../../source/plan/plan.ts';
import {FormScreen} from '../../source/ui/form-screen.tsx';
import type {State} from '../../source/wizard/state.ts';
import {createState} from '../../source/wizard/state.ts';
import {widthOf} from '../../source/wizard/text/display.ts';
import {goTo, openForm, press, send, type} from '../helpers/form.ts';

const frameOf = (state: State) => {
	const {lastFrame, unmount} = render(<FormScreen state={state} />);
	const frame = lastFrame() ?? '';
	unmount();
	return frame;
};

const size = (columns: number, rows: number) => ({columns, rows});

describe('the form', () => {
	test('names the section, its fields and the keys that apply', () => {
		const frame = frameOf(openForm(undefined, size(80, 24)));
		expect(frame).toContain('TITLE');
		expect(frame).toContain('Feature ID    feature-id');
		expect(frame).toContain('○ draft  ○ in-review  ○ approved');
		expect(frame).toContain('^S write');
		expect(frame).toContain('0/17');
		expect(frame).not.toContain('new ');
	});

	test('names a key once for what two do', () => {
		expect(frameOf(openForm(undefined, size(80, 24)))).toContain('⏎ ⇥ next  PgDn section');
		expect(frameOf(press(openForm(undefined, size(80, 24)), 'pagedown'))).toContain('⏎ new line  ⇥ next');
	});

	test('shows help that is too long for the bottom below its field', () => {
		const help = `Say what ${'and why '.repeat(30)}it is.`;
		const template = parseTemplate(`# Plan: {Name}\n\n## Goal\n\n<!-- ${help} -->\n\n{What for}\n`);
		const state = createState({plan: newPlan(template), setting: openForm().setting, size: size(80, 24)});
		const frame = frameOf(press(state, 'pagedown'));
		expect(frame).toMatch(/What for\n +Say what and why .*\n +and why/);
		expect(frame.split('\n').every(row => widthOf(row) <= 80)).toBe(true);
	});

	test('has room for a message that needs two rows', () => {
		const text = `Could not save the draft in \`/home/somebody/.config/plan-wizard/drafts\`: there is no space left. ${'x'.repeat(200)}`;
		const rows = frameOf(send(openForm(undefined, size(80, 24)), {type: 'message', text})).split('\n');
		expect(rows.slice(-2)).toEqual([
			expect.stringMatching(/^ Could not save the draft in /),
			expect.stringMatching(/^ .*no space left. x+…$/),
		]);
		expect(rows.every(row => widthOf(row) <= 80)).toBe(true);
	});

	test('says what Enter does in a list', () => {
		const start = goTo(openForm(undefined, size(100, 24)), 'unit tests');
		expect(frameOf(start)).toContain('⏎ leave the list  ^N new test area');
		const one = type(start, 'limits');
		expect(frameOf(one)).toContain('⏎ ⇥ next');
		expect(frameOf(type(press(one, 'enter'), 'b'))).toContain('⏎ new test area');
	});

	test('has all that can become of blanks in sight, however narrow', () => {
		for (const columns of [60, 80]) {
			const frame = frameOf(press(openForm(undefined, size(columns, 24)), 'ctrl+s'));
			for (const words of ['mark as [CLARIFY]', 'leave out', 'keep the words']) expect(frame).toContain(words);
		}
	});

	test('says in the review what Enter does', () => {
		const review = (...keys: readonly string[]) => frameOf(press(openForm(), 'ctrl+s', ...keys));
		expect(review()).toContain('⏎ write');
		expect(review('down')).toContain('⏎ change');
		expect(review('down', 'down')).toContain('⏎ see them');
		expect(review('down', 'down', 'enter')).toContain('⏎ back to the review');
		expect(review('down', 'down', 'down')).toContain('⏎ go there');
	});

	test('has the list of sections from 100 columns and the preview from 140', () => {
		expect(frameOf(openForm(undefined, size(80, 24)))).not.toContain('Rollback Plan');
		expect(frameOf(openForm(undefined, size(100, 30)))).toContain('Rollback Plan');
		expect(frameOf(openForm(undefined, size(100, 30)))).not.toContain('# Technical Plan');
		expect(frameOf(openForm(undefined, size(140, 40)))).toContain('# Technical Plan: [CLARIFY: Feature Name]');
	});

	test('says how large the terminal must be', () => {
		expect(frameOf(openForm(undefined, size(59, 20)))).toContain('60×16');
		expect(frameOf(openForm(undefined, size(60, 16)))).toContain('TITLE');
	});

	test.each([size(60, 16), size(80, 24), size(100, 30), size(140, 40), size(300, 100)])(
		'fits %o in sections of every kind and in what lies over them',
		dimensions => {
			let state = type(openForm(undefined, dimensions), 'Login throttling 🔐 '.repeat(20));
			for (let visited = 0; visited < 6; visited++) {
				for (const keys of [[], ['ctrl+p'], ['ctrl+o'], ['ctrl+s']]) {
					const rows = frameOf(press(state, ...keys)).split('\n');
					expect(rows.length).toBeLessThanOrEqual(dimensions.rows);
					for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(dimensions.columns);
				}
				state = press(state, 'pagedown', 'pagedown', 'pagedown');
			}
		},
	);

	test('draws nothing raw of what stands in a plan', () => {
		const hostile =
			'# Technical Plan: \u001B[31mred\u001B]52;c;eA==\u0007 \u202Edrow\n\n## Technical Risks\n\n| Risk |\n|---|\n| \u001B[2J\u009B3m |\n';
		const plain = (frame: string) => frame.replace(/\u001B\[[\d;]*m/g, '');
		for (const state of [
			openForm(hostile),
			goTo(openForm(hostile), 'risks'),
			press(openForm(hostile), 'ctrl+o'),
			press(openForm(hostile), 'ctrl+s'),
		]) {
			expect(plain(frameOf(state))).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
		}
	});
});

describe('fields', () => {
	test('a decision shows its options with what speaks for and against them', () => {
		let state = goTo(openForm(undefined, size(100, 30)), 'option 1 › option');
		for (const words of ['Redis', 'one more server', 'Memory', 'lost on restart'])
			state = press(type(state, words), 'enter');
		const frame = frameOf(goTo(state, 'decision 1 › decision'));
		expect(frame).toMatch(/○ Redis {3}one more server/);
		expect(frame).toMatch(/○ Memory {2}lost on restart/);
		expect(frame).toContain('something else');
	});

	test('risks are a table with a matrix that needs no colour', () => {
		let state = goTo(openForm(undefined, size(100, 30)), 'risks');
		for (const words of ['Redis is away', 'l', 'h', 'count locally']) state = press(type(state, words), 'enter');
		const frame = frameOf(state);
		expect(frame).toMatch(/1 {2}Redis is away +Low +High +count locally/);
		expect(frame).toMatch(/impact +High +│ 1 +· +·/);
	});

	test('risks are cards below 80 columns, the one in focus with all its alternatives', () => {
		let state = goTo(openForm(undefined, size(79, 24)), 'risks');
		for (const words of ['Redis is away', 'l', 'h', 'count locally']) state = press(type(state, words), 'enter');
		const lines = frameOf(type(state, 'Clock skew')).split('\n');
		const from = lines.findIndex(line => line.includes('Redis is away'));
		expect(lines.slice(from, from + 7).map(line => line.trim().replaceAll(/ {2,}/g, '  '))).toEqual([
			'1  Risk  Redis is away',
			'Probability  Low  Impact  High',
			'Mitigation  count locally',
			'2 ❯Risk  Clock skew',
			'Probability  ○ Low  ○ Med  ○ High',
			'Impact  ○ Low  ○ Med  ○ High',
			'Mitigation  Strategy',
		]);
	});

	test('a table with more columns than there is room for is cards at any width', () => {
		const names = Array.from({length: 12}, (_, index) => `Column ${index + 1}`);
		const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
		const text = [
			'## Technical Risks',
			'',
			row(['Risk', ...names]),
			row(Array(13).fill('---')),
			row(Array(13).fill('x')),
		];
		const frame = frameOf(goTo(openForm(text.join('\n'), size(80, 30)), 'risks'));
		expect(frame).toMatch(/Column 1 +x\n.*Column 2 +x\n/);
	});

	test('a folded card says what is in it', () => {
		let state = goTo(openForm(undefined, size(100, 30)), 'option 1 › option');
		for (const words of ['Redis', 'x', 'Memory', 'y']) state = press(type(state, words), 'enter');
		expect(frameOf(goTo(state, 'decision 2 › title'))).toMatch(/▸ Decision 1 .*2 options considered/);
	});

	test('a mistake is told at its field', () => {
		let state = goTo(openForm(undefined, size(100, 30)), 'phase 1 › goal');
		state = type(state, 'Count');
		state = press(goTo(state, 'phase 1 › dependencies'), 'ctrl+u');
		state = type(state, 'Phase 9');
		expect(frameOf(state)).toMatch(/! .*Phase 9/);
	});
});

describe('around the form', () => {
	test('the saved mark follows what the world reports', () => {
		const state = type(openForm(), 'x');
		expect(frameOf(state)).toContain('saving…');
		expect(frameOf(send(state, {type: 'saved', mark: 'saved'}))).toContain('saved ✓');
		expect(frameOf(send(state, {type: 'saved', mark: 'failed'}))).toContain('not saved!');
	});

	test('the preview shows the text that would be written', () => {
		expect(frameOf(press(type(openForm(undefined, size(80, 24)), 'Login'), 'ctrl+o'))).toContain(
			'# Technical Plan: Login',
		);
	});

	test('the review shows the changes line by line', () => {
		const text = '# Technical Plan: Login\n\n## Rollback Plan\n\n- a\n';
		const state = press(type(openForm(text, size(80, 24)), 's'), 'ctrl+s');
		expect(frameOf(state)).toContain('+1 −1 against the file');
		const frame = frameOf(press(state, 'down', 'down', 'enter'));
		expect(frame).toContain(' - # Technical Plan: Login');
		expect(frame).toContain(' + # Technical Plan: Logins');
	});
});
