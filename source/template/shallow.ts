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

/* A bold one may stand alone, plain ones are as many as there are lines. */
function areLabels(content: string): boolean {
	if (content.length > 2000) return false;
	const lines = content.split('\n');
	const isBold = (line: string) => /^\s*\*\*[^*\n]{1,100}(?::\*\*|\*\*:)(?:[ \t]|$)/.test(line);
	return (
		lines.every(isBold) ||
		(lines.length > 1 && lines.every(line => /^\s*\p{Lu}[\p{L}\p{N} /()-]{0,50}:(?:\s|$)/u.test(line)))
	);
}

/**
 * Lines of labels right above a rule are no heading that it underlines: `**Author**: me`.
 * @internal The library brings no types of the parser along.
 */
export const LabelsAboveRule: MarkdownConfig = {
	parseBlock: [
		{
			name: 'LabelsAboveRule',
			before: 'SetextHeading',
			endLeaf: (_, line, leaf) =>
				/^[ \t]{0,3}-{3,}[ \t]*$/.test(line.text.slice(line.basePos)) && areLabels(leaf.content),
		},
	],
};
