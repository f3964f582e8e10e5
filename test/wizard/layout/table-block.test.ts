import {expect, test} from 'vitest';
import {
	formLooks,
	formText,
	goTo,
	openDocument,
	openForm,
	openReviewed,
	press,
	type,
	walk,
} from '../../helpers/form.ts';

const size = (columns: number, rows: number) => ({columns, rows});

test('risks are a table', () => {
	let state = goTo(openForm(undefined, size(100, 30)), 'risks');
	for (const words of ['Redis is away', 'lhcount locally']) state = press(type(state, words), 'enter');
	expect(formText(state)).toMatch(/1 {2}Redis is away +Low +High +count locally/);
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
	expect(formText(goTo(openForm(text.join('\n'), size(80, 30)), 'risks'))).toMatch(/Column 1 +x\n.*Column 2 +x\n/);
});

const columns = ['Risk', 'Probability', 'Impact', 'Mitigation'];
const risks = (...rows: ReadonlyArray<readonly string[]>) =>
	`# Technical Plan: A\n\n## Technical Risks\n\n${[columns, columns.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')}\n`;

const three = risks(
	['Redis is away', 'Low', 'High', 'count locally'],
	['Clock skew that nobody sees for days on end', 'High', 'High', 'one clock'],
	['Keys expire', 'Low', 'Low', 'renew'],
);

test('every row is whole, with the gravity of each, and the matrix below', () => {
	expect(formLooks(goTo(openForm(three, size(84, 40)), 'risk 1'))).toEqual([
		' {title:TECHNICAL RISKS}',
		' {hint:What could make this fail; the worst of it should shape the first phases.}',
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {accent:❯1  }Redis is away              {warning:Low}          {warning:High}      count locally              ',
		' {dim: 2  }Clock skew that nobody     {problem:High}         {problem:High}      one clock                  ',
		'     sees for days on end                                                         ',
		' {dim: 3  }Keys expire                {done:Low}          {done:Low}       renew                      ',
		'',
		'{dim:  impact    }{dim:High     │}{warning: M 1     }{dim: H       }{problem: H 2     }',
		'            {dim:Med      │}{dim: L       }{dim: M       }{dim: H       }',
		'            {dim:Low      │}{done: L 3     }{dim: L       }{dim: M       }',
		'{dim:                     └───────────────────────────}',
		'{dim:                       Low      Med      High     probability}',
	]);
});

test('the cell of the caret is marked with its row and its column', () => {
	expect(walk(goTo(openForm(three, size(84, 40)), 'risk 1'), 6)).toEqual([
		[
			'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
			' {accent:❯1  }Redis is away              {warning:Low}          {warning:High}      count locally              ',
			'4:18',
		],
		[
			'     {label:Risk                       }{accent:Probability  }{label:Impact    }{label:Mitigation                 }',
			' {accent:❯1  }Redis is away              {accent:◂ }{warning:Low}{accent: ▸}      {warning:High}      count locally              ',
			'4:34',
		],
		[
			'     {label:Risk                       }{label:Probability  }{accent:Impact    }{label:Mitigation                 }',
			' {accent:❯1  }Redis is away              {warning:Low}          {accent:◂ }{warning:High}{accent: ▸}  count locally              ',
			'4:47',
		],
		[
			'     {label:Risk                       }{label:Probability  }{label:Impact    }{accent:Mitigation                 }',
			' {accent:❯1  }Redis is away              {warning:Low}          {warning:High}      count locally              ',
			'4:68',
		],
		[
			'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
			' {accent:❯2  }Clock skew that nobody     {problem:High}         {problem:High}      one clock                  ',
			'6:25',
		],
		[
			'     {label:Risk                       }{accent:Probability  }{label:Impact    }{label:Mitigation                 }',
			' {accent:❯2  }Clock skew that nobody     {accent:◂ }{problem:High}{accent: ▸}     {problem:High}      one clock                  ',
			'5:34',
		],
	]);
});

test('where whole rows fill more than half of the form the others are cut', () => {
	const rows = (height: number) => formLooks(goTo(openForm(three, size(84, height)), 'risk 1')).slice(2, 7);
	expect(rows(13)).toEqual([
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {accent:❯1  }Redis is away              {warning:Low}          {warning:High}      count locally              ',
		' {dim: 2  }Clock skew that nobody s…  {problem:High         }{problem:High      }one clock                  ',
		' {dim: 3  }Keys expire                {done:Low          }{done:Low       }renew                      ',
	]);
	expect(rows(14)).toEqual([
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {accent:❯1  }Redis is away              {warning:Low}          {warning:High}      count locally              ',
		' {dim: 2  }Clock skew that nobody     {problem:High}         {problem:High}      one clock                  ',
		'     sees for days on end                                                         ',
	]);
	const many = Array.from({length: 20}, (_, index) => [`Clock skew that nobody sees ${index}`, 'Low', 'Low', 'x']);
	const drawn = (all: ReadonlyArray<readonly string[]>) =>
		formLooks(goTo(openForm(risks(...all), size(84, 120)), 'risk 1'))[6];
	expect(drawn(many)).toBe(
		' {dim: 2  }Clock skew that nobody     {done:Low}          {done:Low}       x                          ',
	);
	expect(drawn([...many, ['one more', 'Low', 'Low', 'x']])).toBe(
		' {dim: 2  }Clock skew that nobody s…  {done:Low          }{done:Low       }x                          ',
	);
});

test('of a long table each row is a line, the focused one whole among them', () => {
	const many = Array.from({length: 30}, (_, index) => [
		`Clock skew that nobody sees ${index + 1}`,
		'Low',
		'Med',
		'wait',
	]);
	const state = goTo(openForm(risks(...many), size(84, 24)), 'risk 2');
	expect(formLooks(state).slice(2, 7)).toEqual([
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {dim: 1  }Clock skew that nobody s…  {done:Low          }{done:Med       }wait                       ',
		' {accent:❯2  }Clock skew that nobody     {done:Low}          {done:Med}       wait                       ',
		'     sees 2                                                                       ',
	]);
	expect(walk(state, 2)).toEqual([
		[
			'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
			' {accent:❯2  }Clock skew that nobody     {done:Low}          {done:Med}       wait                       ',
			'6:11',
		],
		[
			'     {label:Risk                       }{accent:Probability  }{label:Impact    }{label:Mitigation                 }',
			' {accent:❯2  }Clock skew that nobody     {accent:◂ }{done:Low}{accent: ▸}      {done:Med}       wait                       ',
			'5:34',
		],
	]);
	expect(formLooks(press(state, 'pageup', 'pagedown')).slice(2, 5)).toEqual([
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {dim: 1  }Clock skew that nobody s…  {done:Low          }{done:Med       }wait                       ',
	]);
});

test('below a row stands what is wrong and weak in it', () => {
	const weak = risks(
		['Redis outage', 'Low', 'Low', 'Avoid Redis outage'],
		['Lockout', 'Low', 'Low', 'Known devices pass'],
	);
	const state = goTo(openForm(weak, size(84, 24)), 'risk 1');
	expect(formLooks(state).slice(2, 7)).toEqual([
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {accent:❯1  }Redis outage               {done:Low}          {done:Low}       Avoid Redis outage         ',
		'     {dim:~ This only repeats the risk. Say what makes it rarer, or what is done when }',
		'     {dim:  it happens.}',
	]);
	expect(formLooks(goTo(openForm(weak, size(84, 24)), 'risk 2')).slice(2, 7)).toEqual([
		'',
		'     {accent:Risk                       }{label:Probability  }{label:Impact    }{label:Mitigation                 }',
		' {dim:~1  }Redis outage               {done:Low}          {done:Low}       Avoid Redis outage         ',
		' {accent:❯2  }Lockout                    {done:Low}          {done:Low}       Known devices pass         ',
		'',
	]);
});

test('what changed in a row is told below it, and counted where the caret is elsewhere', () => {
	const text = (impact: string, place: string) =>
		`# A\n\n## Risks\n\n| Risk | Impact | Place |\n|---|---|---|\n| Redis | ${impact} | ${place} |\n| Clock | Low | here |\n`;
	const state = openReviewed(text('Low', 'here'), text('High', 'there'), size(90, 24));
	expect(formLooks(state)).toEqual([
		' {title:RISKS}',
		'',
		'     {label:Risk                               }{accent:Impact      }{label:Place                              }',
		' {accent:❯1  }Redis                              {accent:◂ }High{accent: ▸}    there                              ',
		'     {accent:± changed since HEAD}',
		'     {label:before}                                 {dim: │ }{label:now}',
		'     {removed:− }Low                                  {dim: │ }{added:+ }High',
		'     {accent:± Place changed}{dim:, was: here}',
		' {dim: 2  }Clock                              Low         here                               ',
	]);
	expect(formLooks(press(state, ...Array(3).fill('tab')))).toEqual([
		' {title:RISKS}',
		'',
		'     {label:Risk                               }{accent:Impact      }{label:Place                              }',
		' {accent:±1  }Redis                              High        there                              ',
		' {accent:❯2  }Clock                              {accent:◂ }Low{accent: ▸}     here                               ',
	]);
	const noted = press(
		type(press(openReviewed(undefined, text('Low', 'here'), size(90, 24)), 'alt+m'), 'Why?'),
		'enter',
	);
	expect(formLooks(press(goTo(noted, 'redis'), 'alt+m')).slice(2)).toEqual([
		'     {accent:Risk                               }{label:Impact      }{label:Place                              }',
		' {accent:❯1  }Redis                              Low         here                               ',
		'     {accent:✎ note: }',
		' {dim: 2  }Clock                              Low         here                               ',
	]);
});

test('a table with a label has it above, and its own columns', () => {
	const text = '# P\n\n## A\n\nX.\n\n**Costs**:\n\n| What | How much |\n|---|---|\n| a | 1 |\n';
	const state = press(openDocument(text, size(84, 24)), 'pagedown');
	expect(formLooks(state)).toEqual([
		' {title:A}',
		'',
		'{accent:❯} X.',
		'',
		' {label:Costs}',
		'     {label:What                                  }{label:How much                              }',
		' {dim: 1  }a                                     1                                     ',
	]);
	expect(walk(press(state, 'tab'), 2)).toEqual([
		[
			' {accent:Costs}',
			'     {accent:What                                  }{label:How much                              }',
			' {accent:❯1  }a                                     1                                     ',
			'6:6',
		],
		[
			' {accent:Costs}',
			'     {label:What                                  }{accent:How much                              }',
			' {accent:❯1  }a                                     1                                     ',
			'6:44',
		],
	]);
});
