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
