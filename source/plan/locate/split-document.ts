/*
A document's title, its parts, and the template's literal end, which is no part of the last section.
*/

import {comparable} from '../../template/key.ts';
import type {Block, Outline, Part} from '../../template/outline.ts';
import {remembered} from '../../template/remembered.ts';
import type {Template} from '../../template/template.ts';
import type {Locator} from './locate-body.ts';

/** The title's part, what stands below it, and the sections. */
export function splitDocument(template: Template, outline: Outline) {
	const {root} = outline;
	const [first, ...rest] = root.children;
	// Several main headings are sections, unless the template knows the first as its title.
	const isTitle = first?.level === 1 && (template.title !== undefined || rest.every(({level}) => level > 1));
	if (!isTitle) return {title: undefined, body: root.body, parts: root.children};
	// The heading stays between what stands above and below it: nothing reaches across.
	const heading = root.body.length > 0 && first.heading ? [first.heading] : [];
	return {title: first, body: [...root.body, ...heading, ...first.body], parts: [...first.children, ...rest]};
}

/** The template's literal end is no part of the last section, however its words were changed. */
export function withoutFooter({template, outline}: Locator, parts: readonly Part[]): Part[] {
	const last = parts.at(-1);
	if (!template.footer || !last) return [...parts];
	const trimmed = trimFooter(outline, last, footerStart(template.footer), trimmedContent(template));
	return [...parts.slice(0, -1), trimmed];
}

/* The content of a part without the template's end: the same object for the same text, as that of the part is. */
const trimmedContent = remembered((_: Template) => remembered((_: object) => ({})));

function trimFooter(outline: Outline, part: Part, start: string, contentOf: (content: object) => object): Part {
	const content = contentOf(part.content);
	const deepest = part.children.at(-1);
	if (deepest) {
		const trimmed = trimFooter(outline, deepest, start, contentOf);
		if (trimmed === deepest) return part;
		return {...part, to: trimmed.to, children: [...part.children.slice(0, -1), trimmed], content};
	}
	const rule = ruleAbove(outline, part.body, start);
	if (rule === undefined) return part;
	const body = part.body.slice(0, rule);
	return {...part, body, to: body.at(-1)?.to ?? part.heading?.to ?? part.from, content};
}

/* The index of the last rule among `body`, where what follows it starts as `start` does. */
function ruleAbove({text}: Outline, body: readonly Block[], start: string): number | undefined {
	const rule = body.findLastIndex(block => block.type === 'rule');
	const next = body[rule + 1];
	const isFooter =
		next &&
		next.type !== 'code' &&
		comparable(text.slice(next.from, Math.min(next.to, next.from + 200))).startsWith(start);
	return rule !== -1 && isFooter ? rule : undefined;
}

/** The index in `body` where the template's literal end begins. */
export function footerBlock({template, outline}: Locator, body: readonly Block[]): number | undefined {
	return template.footer ? ruleAbove(outline, body, footerStart(template.footer)) : undefined;
}

function footerStart(footer: string): string {
	return comparable(footer.split(/[:\n]/)[0] ?? '');
}
