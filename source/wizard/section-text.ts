/* The Markdown of a whole section, to be edited elsewhere. It is simply the plan's text that changes. */

import {isSamePath, type Path, type Plan} from '../plan/place.ts';
import {applySplices, withText} from '../plan/plan.ts';
import {isInFrontMatter} from '../template/front-matter.ts';
import {previousLineEnd} from '../template/outline.ts';
import type {Range} from '../template/range.ts';
import {currentSection, type SectionRange, type State} from './state.ts';
import {isEntry} from './stop.ts';

/** Where the section of the caret stands in the text, its heading included; nothing while the text lacks it. */
export function sectionRange(state: State): SectionRange | undefined {
	const {section} = currentSection(state);
	const range = section.path.length === 0 ? headRange(state.plan) : rangeAt(state.plan, section.path);
	if (!range || range.from >= range.to) return undefined;
	const {from, to} = range;
	const breaks = new Set(state.plan.text.slice(from, to).match(/\r\n|\r|\n/g) ?? ['\n']);
	return {from, to, eol: breaks.size === 1 ? ([...breaks][0] as string) : ''};
}

/* What stands above the sections. */
function headRange({places, text, outline}: Plan): Range {
	const sections = places.flatMap(place => (isEntry(place) && !isInFrontMatter(place.path) ? [place.from] : []));
	const end = Math.min(text.length, ...sections);
	const to = previousLineEnd(text, end) || end;
	const blank = /^[ \t\r\n]*/.exec(text.slice(outline.start, to))?.[0].length ?? 0;
	return {from: outline.start < 2 ? outline.start : outline.start + blank, to};
}

function rangeAt({places}: Plan, path: Path): Range | undefined {
	return places.filter(isEntry).find(one => isSamePath(one.path, path));
}

/** The section as an editor gets it: its line breaks are `\n`, if they are all of one kind. */
export function sectionText({text}: Plan, {from, to, eol}: SectionRange): string {
	const raw = text.slice(from, to);
	return eol === '' ? raw : raw.replaceAll(eol, '\n');
}

/** The plan with another text in the section's place. */
export function withSection(plan: Plan, {from, to, eol}: SectionRange, edited: string): Plan {
	const text = eol === '' ? edited : edited.replaceAll('\n', eol);
	return withText(plan, applySplices(plan.text, [{from, to, text}]));
}
