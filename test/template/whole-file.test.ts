/* What a file is as a whole: a template in a fence, and lines of labels above a rule. */
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

test.each([
	`# Template\n\n\`\`\`markdown\n# {A}\n\`\`\`\n\n\`\`\`markdown\n# {B}\n\`\`\`\n`,
	`# Template\n\n\`\`\`markdown\n{a} alone\n\`\`\`\n`,
	`# Template\n\n\`\`\`text\n# {A}\n\`\`\`\n`,
	`# Template\n\n${'words '.repeat(20)}\n\n\`\`\`markdown\n# {A}\n\`\`\`\n`,
	'# Template\n\n```markdown\n# {A}\n',
])('a file with other fences stays as it is: %j', file => {
	expect(parseTemplate(file).text).toBe(file);
});

test('labels above a rule are no heading', () => {
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

test.each(['Words\n---\n', 'Words\nmore\n---\n', 'Note: words\n---\n', 'A: words\nmore\n---\n'])('%j is one', text => {
	expect(newPlan(parseTemplate(text)).outline.root.children).toHaveLength(1);
});
