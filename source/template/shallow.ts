import type {MarkdownConfig} from '@lezer/markdown';

/**
 * Lists and quotes in each other cost squared time and memory; deeper than anybody reads, a line is a paragraph.
 * @internal The library brings no types of the parser along.
 */
export const Shallow: MarkdownConfig = {
	parseBlock: [
		{
			name: 'TooDeep',
			before: 'LinkReference',
			parse(context, line) {
				if (context.depth < 100) return false;
				const from = context.lineStart + line.pos;
				context.addElement(context.elt('Paragraph', from, context.lineStart + line.text.length));
				context.nextLine();
				return true;
			},
		},
	],
};

/* Several lines, a bold label, a sentence or more: what nobody would call a section. */
function isText(content: string): boolean {
	const lines = content.split('\n', 2);
	return (
		lines.length > 1 || isLabel(content) || content.length > 200 || /[.!?;…。！？][ \t\r]*$/.test(content.slice(-20))
	);
}

function isLabel(line: string): boolean {
	return /^\s*\*\*[^*\n]{1,100}(?::\*\*|\*\*:)(?:[ \t]|$)/.test(line);
}

/**
 * Several lines, a sentence or a label right above a rule are no heading that it underlines: `**Author**: me`.
 * @internal The library brings no types of the parser along.
 */
export const TextAboveRule: MarkdownConfig = {
	parseBlock: [
		{
			name: 'TextAboveRule',
			before: 'SetextHeading',
			endLeaf: (_, line, leaf) => /^[ \t]{0,3}-{3,}[ \t]*$/.test(line.text.slice(line.basePos)) && isText(leaf.content),
		},
	],
};
