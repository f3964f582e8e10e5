/*
Which template a document was written by. Its headings tell: they are compared as they are when its fields are looked for, by
their names and aliases, whatever their level.
*/

import {comparable} from './key.ts';
import {headingWords, type Outline, type Part} from './outline.ts';
import {hasPlaceholder} from './reader.ts';
import type {Spec, Template} from './template.ts';

/** What tells a template's documents: all of it that `fitting` looks at, so that it can be kept without the template. */
export type Signs = {
	/** The words before the title, as `comparable` spells them. */
	readonly title: string;
	/** Of each section, at any level, what its heading may be called. */
	readonly sections: ReadonlyArray<readonly string[]>;
	/** The same of those that none of its documents goes without. */
	readonly required: ReadonlyArray<readonly string[]>;
};

/** The signs of a template. */
export function signsOf({titlePrefix, title, specs, sidecar}: Template): Signs {
	// `# Requirements Document` is a title that asks for nothing.
	const literal = title && !hasPlaceholder(title.markdown) ? title.markdown : '';
	const required = new Set(sidecar.required);
	return {
		title: comparable(titlePrefix || literal),
		sections: sectionNames(specs),
		required: specs.flatMap(spec => (spec.type === 'section' && required.has(spec.key) ? [spec.names] : [])),
	};
}

function sectionNames(specs: readonly Spec[]): (readonly string[])[] {
	return specs.flatMap(spec => (spec.type === 'section' ? [spec.names, ...sectionNames(spec.specs)] : []));
}

/**
The index of the signs that the document fits: those of at least half of its sections, and of more than any others. `undefined`
where there are none, or two are as good.
*/
export function fitting(all: readonly Signs[], outline: Outline): number | undefined {
	const document = readDocument(outline);
	const scores = all.map(signs => score(signs, document));
	const best = Math.max(0, ...scores);
	const index = scores.indexOf(best);
	return best > 0 && scores.lastIndexOf(best) === index ? index : undefined;
}

/** Whether the document fits one template. */
export function fits(signs: Signs, outline: Outline): boolean {
	return score(signs, readDocument(outline)) > 0;
}

type Document = {readonly title: string; readonly headings: readonly string[]};

function readDocument(outline: Outline): Document {
	const wordsOf = ({heading}: Part) => {
		if (!heading) return '';
		const {from, to} = headingWords(outline, heading);
		return outline.text.slice(from, Math.min(to, from + longestName));
	};
	const [first, ...rest] = outline.root.children;
	// Among others of its level it is one of them, unless it has some below it.
	const isTitle = first?.level === 1 && (first.children.length > 0 || rest.every(({level}) => level > 1));
	const parts = isTitle ? [...first.children, ...rest] : outline.root.children;
	return {title: isTitle ? comparable(wordsOf(first)) : '', headings: parts.map(part => comparable(wordsOf(part)))};
}

// No name is longer, but a line may be.
const longestName = 200;

/* How many names of one or two sections are the same says nothing: an overview and a testing strategy stand in every other plan. */
const fewest = 3;

/*
How many signs there are, or 0 where they are too few. A short document of which all is a sign, its title too, is long enough; one that
has another title has what is required, or most of it where there is more.
*/
function score({title, sections, required}: Signs, document: Document): number {
	const headings = new Set(document.headings);
	const countOf = (some: Signs['sections']) => some.filter(names => names.some(name => headings.has(name))).length;
	const found = countOf(sections);
	const isTitled = title !== '' && `${document.title} `.startsWith(`${title} `);
	const asked = countOf(required);
	const isAsked = asked === required.length || (asked * 2 > required.length && found > fewest);
	if (!isTitled && !isAsked) return 0;
	const all = found + (isTitled ? 1 : 0);
	const isEnough = all >= Math.min(fewest, Math.max(sections.length, 1)) || (isTitled && found === headings.size);
	return isEnough && found * 2 >= document.headings.length ? all : 0;
}
