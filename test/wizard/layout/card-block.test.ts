import {expect, test} from 'vitest';
import {formLooks, formText, goTo, openForm, openRead, press, type, walk} from '../../helpers/form.ts';

test('risks are cards below 80 columns, the one in focus with all its alternatives', () => {
	let state = goTo(openForm(undefined, {columns: 79, rows: 24}), 'risks');
	for (const words of ['Redis is away', 'lhcount locally']) state = press(type(state, words), 'enter');
	const lines = formText(type(state, 'Clock skew')).split('\n');
	const from = lines.findIndex(line => line.includes('Redis is away'));
	expect(lines.slice(from, from + 7).map(line => line.trim().replaceAll(/ {2,}/g, '  '))).toEqual([
		'1  Risk  Redis is away',
		'Probability  Low  Impact  High',
		'Mitigation  count locally',
		'2 ❯Risk  Clock skew',
		'Probability  ○ Low  ○ Med  ○ High',
		'Impact  ○ Low  ○ Med  ○ High',
		'Mitigation  e.g. Never block a known device',
	]);
});

const risks =
	'# Technical Plan: A\n\n## Technical Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Redis is away | Low | High | count locally, in each of the nodes, and later again |\n| Clock skew | High | High | |\n| Keys expire | Low | Low | renew |\n';

test('a card without the focus has its choices in one line, cut where they have no room', () => {
	expect(formLooks(goTo(openForm(risks, {columns: 62, rows: 24}), 'risk 2')).slice(3)).toEqual([
		'',
		' {dim: 1  }{dim:Risk         }Redis is away                             ',
		'     {dim:Probability  }Low           {dim:Impact       }High          ',
		'     {dim:Mitigation   }count locally, in each of the nodes, and… ',
		' {accent: 2 }{accent:❯}{accent:Risk}         Clock skew',
		'                  {hint:What may happen and what it would break, }',
		'                  {hint:so that others can judge it too.}',
		'     {label:Probability}  {dim:○ Low}  {dim:○ Med}  ● High  ',
		'     {label:Impact}       {dim:○ Low}  {dim:○ Med}  ● High  ',
		'     {label:Mitigation}   {hint:e.g. Never block a known device}',
		' {dim: 3  }{dim:Risk         }Keys expire                               ',
		'     {dim:Probability  }Low           {dim:Impact       }Low           ',
		'     {dim:Mitigation   }renew                                     ',
		'',
		'{dim:  impact    }{dim:High     │}{warning: M 1     }{dim: H       }{problem: H 2     }',
		'            {dim:Med      │}{dim: L       }{dim: M       }{dim: H       }',
		'            {dim:Low      │}{done: L 3     }{dim: L       }{dim: M       }',
		'{dim:                     └───────────────────────────}',
		'{dim:                       Low      Med      High     probability}',
	]);
});

test('each line of the card in focus is marked in turn', () => {
	expect(walk(goTo(openForm(risks, {columns: 62, rows: 24}), 'risk 2'), 5)).toEqual([
		[' {accent: 2 }{accent:❯}{accent:Risk}         Clock skew', '7:28'],
		[
			' {accent: 2 } {label:Risk}         Clock skew',
			'    {accent:❯}{accent:Probability}  {dim:○ Low}  {dim:○ Med}  {accent:● High}  ',
			'8:32',
		],
		[
			' {accent: 2 } {label:Risk}         Clock skew',
			'    {accent:❯}{accent:Impact}       {dim:○ Low}  {dim:○ Med}  {accent:● High}  ',
			'9:32',
		],
		[
			' {accent: 2 } {label:Risk}         Clock skew',
			'    {accent:❯}{accent:Mitigation}   {hint:e.g. Never block a known device}',
			'10:18',
		],
		[' {accent: 3 }{accent:❯}{accent:Risk}         Keys expire', '10:29'],
	]);
});

test('three choices share a line, and of a row that has fewer cells the others are left blank', () => {
	const template =
		'# Plan: {Name}\n\n## T\n\n{t}\n\n## U\n\n| Name | One | Two | Three | Four | A longer name of it |\n|---|---|---|---|---|---|\n| {name} | {Yes/No} | {Yes/No} | {Yes/No} | {Yes/No} | {more} |\n';
	const text =
		'# Plan: X\n\n## U\n\n| Name | One | Two | Three | Four | A longer name of it |\n|---|---|---|---|---|---|\n| a | Yes | No | Yes | No | more |\n| b | Yes |\n';
	const state = openRead(template, text, {columns: 70, rows: 30});
	expect(formLooks(press(state, 'pagedown', 'pagedown', 'ctrl+n')).slice(2)).toEqual([
		' {dim: 1  }{dim:Name                 }a                                         ',
		'     {dim:One       }Yes        {dim:Two       }No         {dim:Three     }Yes        ',
		'     {dim:Four                 }No                                        ',
		'     {dim:A longer name of it  }more                                      ',
		' {accent: 2 }{accent:❯}{accent:Name}                 {hint:…}',
		'     {label:One}                  {dim:○ Yes}  {dim:○ No}  ',
		'     {label:Two}                  {dim:○ Yes}  {dim:○ No}  ',
		'     {label:Three}                {dim:○ Yes}  {dim:○ No}  ',
		'     {label:Four}                 {dim:○ Yes}  {dim:○ No}  ',
		'     {label:A longer name of it}  {hint:more}',
		' {dim: 3  }{dim:Name                 }b                                         ',
		'     {dim:One       }Yes        {dim:Two       }           {dim:Three     }           ',
		'     {dim:Four                 }                                          ',
		'     {dim:A longer name of it  }                                          ',
	]);
});
