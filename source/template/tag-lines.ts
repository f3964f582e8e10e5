import type {BlockContext, MarkdownConfig} from '@lezer/markdown';
import {readTag} from './grammar/tag.ts';

const lessThan = 60;

/**
 * A tag of a plan's own on a line of its own is a block of one line, whatever stands right below it, and an end tag also ends
 * what stands right above it, as a tag does below others: between the two is Markdown like anywhere.
 * @internal The library brings no types of the parser along.
 */
export const TagLines: MarkdownConfig = {
	defineNodes: [{name: 'TagLine', block: true}],
	parseBlock: [
		{
			name: 'TagLine',
			before: 'HTMLBlock',
			parse(context, line) {
				const tag = line.next === lessThan ? readTag(line.text.slice(line.pos)) : undefined;
				if (!tag) return false;
				if (tag.isEnd) leaveLists(context);
				const from = context.lineStart + line.pos;
				context.addElement(context.elt('TagLine', from, context.lineStart + line.text.length));
				context.nextLine();
				return true;
			},
			endLeaf: (_, line, leaf) => {
				const tag = line.next === lessThan ? readTag(line.text.slice(line.pos)) : undefined;
				return tag !== undefined && (tag.isEnd || leaf.content.startsWith('<'));
			},
		},
	],
};

/* `  </task>` below `- a` looks like a line of that item, and ends all there is. The parser tells nobody how it leaves a list. */
function leaveLists(context: BlockContext) {
	const parents = Array.from({length: context.depth - 1}, (_, depth) => context.parentType(depth + 1).name);
	if (!parents.every(name => /^(?:BulletList|OrderedList|ListItem)$/.test(name))) return;
	const {length} = parents;
	for (let depth = 0; depth < length; depth++) (context as BlockContext & {finishContext(): void}).finishContext();
}
