/* What the first screen says below the form, until something is typed: what this is, where it will be written, what is needed. */
import {hasTemplate} from '../../plan/plan.ts';
import {countedSections, isAsked, isNeeded} from '../findings.ts';
import {changesOf} from '../judging/told.ts';
import {keyLabel} from '../keymap.ts';
import {currentSection, isUntouched, type State, sectionsOf} from '../state.ts';
import {displayText} from '../text/display.ts';
import {wrapText} from '../text/wrap.ts';
import {type Row, segment} from './block.ts';

/** The rows of the introduction; none once something was changed, or elsewhere than in the first section. */
export function introRows(state: State, width: number): Row[] {
	if (!isUntouched(state) || currentSection(state).index > 0) return [];
	const words = state.setting.isEditor || state.judging ? [aim(state)] : [aim(state), extent(state)];
	return words.flatMap(words => {
		return wrapText(displayText(words), width - 2).map((row): Row => [segment(` ${row}`, 'dim')]);
	});
}

function aim(state: State): string {
	const {setting, judging} = state;
	const {file, base, bindings, isEditor} = setting;
	const key = keyLabel(bindings, 'review') || 'the menu';
	if (judging) return judgingAim(state);
	if (isEditor) return `This is ${file}, as a form. ${key} writes it and ends; what you do not change stays as it is.`;
	return base === null
		? `This form asks for a plan, section by section, and keeps a draft. ${key} writes it to ${file}, a new file.`
		: `This is ${file}, as a form. ${key} writes it back; what you do not change stays as it is.`;
}

/* As many as the header counts. Where nothing is needed above all, all that is not optional is. */
function extent(state: State): string {
	const sections = sectionsOf(state);
	const counted = countedSections(state).length;
	const count = `${counted} section${counted === 1 ? '' : 's'}`;
	if (!hasTemplate(state.plan)) return `${count}; nothing is asked for.`;
	const needed = sections.filter(section => isNeeded(state, section));
	if (needed.length > 0) return `${count}, ${needed.length} of them needed: ${namesOf(needed)}.`;
	const free = sections.filter(section => !isAsked(state, section));
	const rest = free.length === 0 ? '' : `; ${namesOf(free)} may be left out`;
	return `${count}, all of them needed${rest}.`;
}

function namesOf(sections: readonly {readonly name: string}[]): string {
	return sections.map(({name}) => name).join(', ');
}

function judgingAim(state: State): string {
	const {file, bindings} = state.setting;
	const [next, note, end] = (['nextChange', 'note', 'review'] as const).map(
		name => keyLabel(bindings, name) || 'the menu',
	);
	const first = changesOf(state).length === 0 ? '' : `${next} goes to the next change, `;
	return `This is ${file}, for you to review. ${first}${note} leaves a note, ${end} approves or sends back.`;
}
