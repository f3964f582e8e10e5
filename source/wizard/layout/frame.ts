/* The rows above and beside the form: header and sections. */

import {hasTemplate} from '../../plan/plan.ts';
import {countedSections, openItems, progress, progressOf, ticksOf} from '../findings.ts';
import {baseWords, ownNotes} from '../judging/judging.ts';
import {changesOf, countSeen, countsIn, notesOf} from '../judging/told.ts';
import {walkOf} from '../only.ts';
import {topAround} from '../overlays/around.ts';
import {currentSection, isUntouched, planTitle, type State, sectionsOf} from '../state.ts';
import type {FormSection} from '../stop.ts';
import {pad, shortPath, truncate, widthOf} from '../text/display.ts';
import {type Row, rowWidth, type Segment, segment, type Tone} from './block.ts';
import {progressMarks} from './progress-marks.ts';

const saveMarks: Readonly<Record<State['saved'], Segment>> = {
	saved: segment('draft saved ✓', 'dim'),
	pending: segment('saving…', 'dim'),
	failed: segment('not saved!', 'problem'),
	apart: segment('taken over!', 'problem'),
};

// Where less is left for the title, nothing else is named.
const leastTitle = 18;
const gap = '   ';

/** Title, plan file, template, saved mark and progress. */
export function headerRow(state: State): Row {
	const {columns} = state.size;
	const mark = saveMark(state);
	const progress = [...(state.judging ? judgingSegments(state) : progressSegments(state)), segment(' ')];
	const title = planTitle(state.plan) || state.setting.file;
	// As if the draft was saved, so that nothing comes and goes with the mark.
	const free = columns - 2 - rowWidth([saveMarks.saved, segment(gap), ...progress]);
	const notes = namesFor(state, free, title);
	const right: Row = [...notes, mark, segment(mark.text === '' ? '' : gap), ...progress];
	const room = columns - rowWidth(right) - 2;
	return [segment(' '), segment(pad(truncate(title, room), room), 'title'), segment(' '), ...right];
}

// Of a long path that much is worth to be seen.
const leastPath = 14;

/* The plan file and the template, as far as a title has room beside them. */
function namesFor(state: State, free: number, title: string): Row {
	const {setting, plan, isOnlyGaps} = state;
	const template = isOnlyGaps
		? segment(`${walkOf(state).name} only${gap}`, 'accent')
		: segment(`${setting.template.name}${gap}`, 'dim');
	const behind = `${setting.base === null ? ' (new)' : ''}${gap}`;
	const left = free - Math.max(leastTitle, Math.min(widthOf(title), 60)) - 1;
	const withFile = (others: Row): Row | undefined => {
		const room = left - rowWidth(others) - widthOf(behind);
		const path = shortPath(setting.file, room);
		if (room < Math.min(leastPath, widthOf(setting.file))) return undefined;
		return [segment(`${path}${behind}`, 'dim'), ...others];
	};
	// A plan without a title is called by its file.
	const named = planTitle(plan) === '' ? undefined : (withFile([template]) ?? (isOnlyGaps ? undefined : withFile([])));
	return named ?? (free - rowWidth([template]) > leastTitle ? [template] : []);
}

// From there on it is also said since when.
const wide = 110;

/* What it is compared with, how many changes there are and how many of them were seen, and the notes. */
function judgingSegments(state: State): Row {
	const {base} = state.judging ?? {};
	const changes = changesOf(state).length;
	const notes = ownNotes(notesOf(state)).length;
	const words = base
		? `${changes === 0 ? 'no change' : `± ${changes} change${changes === 1 ? '' : 's'}`} since ${state.size.columns < wide ? base.name : baseWords(base)}`
		: 'nothing to compare with';
	const seen = changes === 0 ? [] : [segment(`, ${countSeen(state)} seen`, 'dim')];
	return [
		segment(truncate(words, state.size.columns < wide ? 44 : 64), 'accent'),
		...seen,
		segment(notes === 0 ? '' : `   ✎ ${notes}`, 'question'),
	];
}

/* Without a template nothing is asked for, so what is open counts. */
function progressSegments(state: State): Row {
	if (hasTemplate(state.plan)) {
		const {done, all, isWhole} = progress(state);
		return [segment(`${done}/${all}  `), segment(meter(done, isWhole ? all : all + 1, 8), 'accent')];
	}
	const {questions, boxes, ticked} = openItems(state.plan);
	const bar = boxes === 0 ? [] : [segment(`   ${ticked}/${boxes}  `), segment(meter(ticked, boxes, 8), 'accent')];
	return [segment(`${questions === 0 ? 'no' : questions} open question${questions === 1 ? '' : 's'}`, 'dim'), ...bar];
}

/* As long as both sides stand against each other, that is what to know. */
function saveMark(state: State): Segment {
	if (state.theirs !== undefined) return segment('changed on disk!', 'problem');
	// Of what nobody changed there is no draft.
	return state.saved === 'saved' && isUntouched(state) ? segment('') : saveMarks[state.saved];
}

function meter(done: number, all: number, width: number): string {
	// Full is only what is done.
	const full = all > 0 && done >= all ? width : Math.min(Math.round((done / Math.max(all, 1)) * width), width - 1);
	return '▰'.repeat(full) + '▱'.repeat(width - full);
}

/** The section with its neighbours, where there is no room for the list. */
export function sectionsRow(state: State): Row {
	const sections = sectionsOf(state);
	const {section, index} = currentSection(state);
	const {columns} = state.size;
	const named = (other: FormSection): string => `${markOf(state, other).mark} ${other.name}`.trimStart();
	const [before, after] = [sections[index - 1], sections[index + 1]];
	const ticks = ticksIn(state, section);
	const name = `${section.name}${ticks && ` · ${ticks}${state.judging ? '' : ' ticked'}`}`;
	const here = `${markOf(state, section).mark} ${name} (${placeOf(state, section)})`.trimStart();
	const side = Math.max(0, Math.floor((columns - widthOf(here) - 8) / 2));
	const left = before && side > 3 ? `‹ ${truncate(named(before), side - 2)}` : '';
	const right = after && side > 3 ? `${truncate(named(after), side - 2)} ›` : '';
	return [
		segment(` ${pad(left, side)}  `, 'dim'),
		segment(truncate(here, columns - 6), 'accent'),
		segment(`  ${' '.repeat(Math.max(0, side - widthOf(right)))}${right}`, 'dim'),
	];
}

/* `2/16`, of as many as the header counts. */
function placeOf(state: State, section: FormSection): string {
	const counted = state.judging ? sectionsOf(state) : countedSections(state);
	const index = counted.indexOf(section);
	return index === -1 ? 'optional' : `${index + 1}/${counted.length}`;
}

function markOf(state: State, section: FormSection): {mark: string; tone: Tone} {
	return state.judging ? judgingMark(state, section) : progressMarks[progressOf(state, section)];
}

/* What changed or was noted is what counts where a plan is judged. */
function judgingMark(state: State, section: FormSection): {mark: string; tone: Tone} {
	const {changes, notes} = countsIn(state, section);
	if (changes > 0) return {mark: '±', tone: 'accent'};
	return notes > 0 ? {mark: '✎', tone: 'question'} : {mark: ' ', tone: 'dim'};
}

function judgingCounts(state: State, section: FormSection): string {
	const {changes, notes} = countsIn(state, section);
	return [changes > 0 && `±${changes}`, notes > 0 && `✎${notes}`].filter(Boolean).join(' ');
}

/* `2/5`: how many boxes are ticked, where there are any. */
function ticksIn(state: State, section: FormSection): string {
	if (state.judging) return judgingCounts(state, section);
	const {done, all} = ticksOf(state, section);
	return all === 0 ? '' : `${done}/${all}`;
}

/** The list of sections with their state, around the current one. */
export function sectionRows(state: State, width: number, height: number): Row[] {
	const sections = sectionsOf(state);
	const {index} = currentSection(state);
	const top = topAround(index, height, sections.length);
	return sections.slice(top, top + height).map((section, place): Row => {
		const isHere = top + place === index;
		const {mark, tone} = markOf(state, section);
		const ticks = ticksIn(state, section);
		const room = width - 5 - widthOf(ticks);
		const look = isHere ? 'accent' : tone === 'dim' ? 'dim' : 'plain';
		return [
			segment(isHere ? '❯' : ' ', 'accent'),
			segment(mark, tone),
			segment(` ${pad(truncate(section.name, room - 1), room)}`, look),
			segment(ticks, isHere ? 'accent' : 'dim'),
		];
	});
}

/** The line above or below the form, which ends at the cell `end`: with how much is out of sight there. */
export function ruleRow(width: number, mark: '↑' | '↓', hidden = 0, end = width): Row {
	if (hidden === 0) return [segment('─'.repeat(width), 'dim')];
	const words = ` ${mark} ${hidden} more `;
	const left = Math.max(0, end - widthOf(words) - 2);
	const right = Math.max(0, width - left - widthOf(words));
	return [segment('─'.repeat(left), 'dim'), segment(words, 'accent'), segment('─'.repeat(right), 'dim')];
}
