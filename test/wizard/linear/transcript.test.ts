/* A whole plan, filled in line by line: what is asked, what is said, and what comes of it. */
import {expect, test} from 'vitest';
import {answer} from '../../../source/wizard/linear/answer.ts';
import {type Linear, openLinear} from '../../../source/wizard/linear/linear.ts';
import {greeting, question} from '../../../source/wizard/linear/question.ts';
import {openTemplate} from '../../helpers/form.ts';

const template =
	'# Plan: {Name}\n\n**Owner**: {who}\n**State**: {draft|done}\n\n## Words\n\nSay what it is for.\n\n## List\n\n- {thing}\n\n## Ways\n\n1. {Way A} - {Effect}\n\n## Tasks\n\n- [ ] {Task}\n\n## Costs\n\n| Cost | Size |\n|---|---|\n| {Cost 1} | {Small/Big} |\n\n## Parts\n\n### Part 1: {Title}\n\n**Why**: {why}\n\n## Code\n\n```ts\n{code}\n```\n\n## Asked\n\n[CLARIFY: {question}]\n';

/* Each line that is typed behind `»`, and what is printed. */
function transcript(linear: Linear, ...lines: readonly string[]): {linear: Linear; said: string[]} {
	const said: string[] = [];
	let current = linear;
	for (const line of lines) {
		const reply = answer(current, line, 0);
		said.push(`» ${line}`, ...reply.lines, ...question(reply.linear, current).filter(one => one !== ''));
		current = reply.linear;
	}
	return {linear: current, said};
}

const begun = openLinear(openTemplate(template));

test('it begins', () => {
	expect([...greeting(begun.state), ...question(begun)]).toEqual([
		'plan.md, a new file: 14 questions. Template: own; /template changes it.',
		'Enter keeps and goes on, < goes back, a number picks, ? lists the commands.',
		'',
		'Section 1 of 9: Title',
		'',
		'1 of 14: Name',
	]);
});

test('each question is answered in its way', () => {
	const lines = [
		'Login',
		'Ann',
		'2',
		'First line',
		'second line',
		'.',
		'a',
		'b',
		'',
		'Redis',
		'fast',
		'',
		'Do it',
		'/tick',
		'',
		'Fire',
		'1',
		'',
		'Begin',
		'so',
		'',
		'x = 1',
		'y = 2',
		'.',
		'Who?',
		'',
	];
	const {linear, said} = transcript(begun, ...lines);
	expect(said).toEqual([
		'» Login',
		'2 of 14: Owner',
		'who',
		'» Ann',
		'3 of 14: State',
		'  1. draft',
		'  2. done',
		'» 2',
		'Section 2 of 9: Words',
		'4 of 14: Words (several lines, until a dot alone)',
		'Say what it is for.',
		'» First line',
		'» second line',
		'» .',
		'Section 3 of 9: List',
		'5 of 14: Thing 1',
		'» a',
		'Another thing? Enter goes on without.',
		'» b',
		'Another thing? Enter goes on without.',
		'» ',
		'Section 4 of 9: Ways',
		'7 of 15: Way 1',
		'» Redis',
		'8 of 15: Way 1, Effect',
		'» fast',
		'Another way? Enter goes on without.',
		'» ',
		'Section 5 of 9: Tasks',
		'9 of 15: Task 1 [ ]',
		'» Do it',
		'Another task? Enter goes on without.',
		'» /tick',
		'/tick needs a question to be open; < goes there.',
		'Another task? Enter goes on without.',
		'» ',
		'Section 6 of 9: Costs',
		'10 of 15: Cost 1',
		'» Fire',
		'11 of 15: Cost 1, Size',
		'Small/Big',
		'» 1',
		'Another cost? Enter goes on without.',
		'» ',
		'Section 7 of 9: Parts',
		'12 of 15: Part 1, title',
		'» Begin',
		'13 of 15: Part 1, Why',
		'» so',
		'Another part? Enter goes on without.',
		'» ',
		'Section 8 of 9: Code',
		'14 of 15: Code (lines of code, until a dot alone)',
		'» x = 1',
		'» y = 2',
		'» .',
		'Section 9 of 9: Asked',
		'15 of 15: Question 1',
		'» Who?',
		'Another question? Enter goes on without.',
		'» ',
		'Review',
		'Left to do, and what becomes of it when written:',
		'  1. “Who?” is an open question. Stays.',
		'Lines added: 45. Lines removed: 0.',
		'Write plan.md? (yes/no)',
	]);
	expect(linear.state.plan.text).toBe(
		'# Plan: Login\n\n**Owner**: Ann\n**State**: done\n\n## Words\n\nFirst line\nsecond line\n\n## List\n\n- a\n- b\n\n## Ways\n\n1. Redis - fast\n\n## Tasks\n\n- [ ] Do it\n\n## Costs\n\n| Cost | Size |\n|---|---|\n| Fire | 1 |\n\n## Parts\n\n### Part 1: Begin\n\n**Why**: so\n\n## Code\n\n```ts\nx = 1\ny = 2\n```\n\n## Asked\n\n[CLARIFY: Who?]\n',
	);
});

test('commands are typed, too', () => {
	const lines = [
		'Login',
		'<',
		'>',
		'+',
		'/undo',
		'/redo',
		'/sections',
		'3',
		'a',
		'b',
		'<',
		'/remove',
		'/up',
		'/down',
		'/copy',
		'/section',
		'/quit',
	];
	expect(transcript(begun, ...lines).said).toEqual([
		'» Login',
		'2 of 14: Owner',
		'who',
		'» <',
		'1 of 14: Name',
		'Now: Login',
		'» >',
		'Section 2 of 9: Words',
		'4 of 14: Words (several lines, until a dot alone)',
		'Say what it is for.',
		'» +',
		'This is in no list, table or group.',
		'4 of 14: Words (several lines, until a dot alone)',
		'Say what it is for.',
		'» /undo',
		'Undone.',
		'Section 1 of 9: Title',
		'1 of 14: Name',
		'» /redo',
		'Redone.',
		'1 of 14: Name',
		'Now: Login',
		'» /sections',
		'Sections',
		'  1. Title: begun',
		'  2. Words: blank',
		'  3. List: blank',
		'  4. Ways: blank',
		'  5. Tasks: blank, 0 of 1 ticked',
		'  6. Costs: blank',
		'  7. Parts: blank',
		'  8. Code: blank',
		'  9. Asked: blank',
		'A number goes there, Enter stays.',
		'» 3',
		'Section 3 of 9: List',
		'5 of 14: Thing 1',
		'» a',
		'Another thing? Enter goes on without.',
		'» b',
		'Another thing? Enter goes on without.',
		'» <',
		'6 of 15: Thing 2',
		'Now: b',
		'» /remove',
		'Removed. /undo brings it back.',
		'5 of 14: Thing 1',
		'Now: a',
		'» /up',
		'There is no item before this one.',
		'5 of 14: Thing 1',
		'Now: a',
		'» /down',
		'There is no item behind this one.',
		'5 of 14: Thing 1',
		'Now: a',
		'» /copy',
		'Copied; this is the copy.',
		'6 of 15: Thing 2',
		'Now: a',
		'» /section',
		'6 of 15: Thing 2',
		'Now: a',
		'» /quit',
		'6 of 15: Thing 2',
		'Now: a',
	]);
});
