/* What a file is as a whole: a template in a fence, and text above a rule. */
import {expect, test} from 'vitest';
import {answers, finish, newPlan, parseTemplate, readPlan} from '../../source/index.ts';

const inner = '# {Name} - Requirements\n\n**Author:** {who}\n\n## Summary\n\n{what}\n';

test.each(['```markdown', '~~~md', '````Markdown'])(
	'a template in a fence of %s is read as the template it is',
	mark => {
		const file = `# Template\n\nUse this:\n\n${mark}\n${inner}${mark.replace(/[a-z]+/i, '')}\n`;
		const template = parseTemplate(file);
		expect(template.text).toBe(inner);
		expect(template.specs).toMatchObject([{key: 'author'}, {key: 'summary'}]);
		expect(finish(newPlan(template))).toContain('- Requirements');
	},
);

test('what is called a template shows it in its first fence', () => {
	const shown = '# {A}\n\n## B\n\n{b}\n';
	const file = `# Plan template\n\n${'How to use it. '.repeat(20)}\n\n\`\`\`markdown\n${shown}\`\`\`\n\n\`\`\`md\n# One\n\n## Two\n\`\`\`\n`;
	expect(parseTemplate(file).text).toBe(shown);
	const others = [
		file.replace('Plan template', 'Plan'),
		file.replace('{A}', 'A').replace('{b}', 'b'),
		file.replace('## B', 'B'),
	];
	others.push(file.replace('# {A}', 'words').replace('## B', 'words'));
	const matter = '---\nphase: {n}\n---\n\n<now>\n[where]\n</now>\n\n<next>\n[what]\n</next>\n';
	expect(parseTemplate(file.replace(shown, matter)).text).toBe(matter);
	for (const other of others) expect(parseTemplate(other).text).toBe(other);
});

test.each([
	`# Template\n\n\`\`\`markdown\n# {A}\n\`\`\`\n\n\`\`\`markdown\n# {B}\n\`\`\`\n`,
	`# Template\n\n\`\`\`markdown\n{a} alone\n\`\`\`\n`,
	`# Template\n\n\`\`\`text\n# {A}\n\`\`\`\n`,
	`# Template\n\n${'words '.repeat(20)}\n\n\`\`\`markdown\n# {A}\n\`\`\`\n`,
	'# Template\n\n```markdown\n# {A}\n',
	'```markdown\n# {A}\n\nand more',
	'```md\n# {A} {B}\n```\n',
	'```markdown more\n# {A}\n\nand more\n```\n',
	'```markdown\n####### {A}\n\nand more\n```\n',
	'```markdown\n #{A}\n\nand more # \n```\n',
	`${'words '.repeat(4)}\n\`\`\`md\n# {A} and more\n\`\`\`\n\n\`\`\`ts\n## a\n\`\`\`\n`,
])('a file with other fences stays as it is: %j', file => {
	expect(parseTemplate(file).text).toBe(file);
});

test.each([
	['```md\n### {A} {B}\n```\n', '### {A} {B}\n'],
	['```markdown \t\r\n# {A}\r\n\r\nand more words\r\n```\r\n', '# {A}\r\n\r\nand more words\r\n'],
	['```ts\na\n```\n\n```md\n# {A}\n\nand so many more words\n```\n', '# {A}\n\nand so many more words\n'],
	['```md\n# {A} {BC}\n```\n', '# {A} {BC}\n'],
])('of %j the template is %j', (file, text) => {
	expect(parseTemplate(file).text).toBe(text);
});

test('text above a rule is no heading', () => {
	const text =
		'# {Name}\n\nDate: YYYY-MM-DD\nAuthors: {who}\nStatus: Draft / In Review / Final\n---\n\n## A\n\n**Owner**: {owner}\n---\n';
	const template = parseTemplate(text);
	expect(template.specs).toMatchObject([
		{key: 'date'},
		{key: 'authors'},
		{key: 'status', kind: 'choice'},
		{key: 'a', specs: [{key: 'owner'}]},
	]);
	const plan = readPlan(template, text.replace('{who}', 'me').replace('{owner}', 'you'));
	expect(answers(plan)).toEqual({authors: 'me', a: {owner: 'you'}});
});

test.each([
	'**A**: b\n---\n',
	'**A:** b\n---\n',
	'**A**:\n---\n',
	'**A:** b\n  **C:** d\n---\n',
	'**A**: b\n  --- \n',
	'A: b\nC (d/e) 1-f:\n---\n',
	'A: b\n  C: d\n---\n',
	'> **A**: b\n> ---\n',
	'author: me\ncreated: 2026-03-03\n---\n',
	'Words\nmore\n---\n',
	'Some words.\n---\n',
	'一句话。\n---\n',
	`${'b'.repeat(201)}\n---\n`,
])('%j is none', text => {
	const {root} = newPlan(parseTemplate(text)).outline;
	expect(root.children).toHaveLength(0);
	expect(root.body.length).toBeGreaterThan(0);
});

test.each([
	'a **B**: c\n---\n',
	'-**A**: b\n---\n',
	'**A** b\n---\n',
	'**A**:b\n---\n',
	'**A**: b\n===\n',
	'Words\nmore\n===\n',
	`${'b'.repeat(200)}\n---\n`,
	'Words\n---\n',
	'Words. More words\n---\n',
	'Note: words\n---\n',
])('%j is one', text => {
	expect(newPlan(parseTemplate(text)).outline.root.children).toHaveLength(1);
});
