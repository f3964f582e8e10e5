import fc from 'fast-check';
import {duplicateItem, insertItem, moveItem, type Plan, removeItem, setField} from '../../source/index.ts';
import {fieldsIn, isWithin, type SequencePlace, sequencesIn} from '../../source/plan/place.ts';

/** One edit, as numbers that are read for the plan it is made on. */
type Step = {
	readonly type: 'set' | 'add' | 'remove' | 'move' | 'duplicate';
	readonly pick: number;
	readonly at: number;
	readonly to: number;
};

const everything = ['set', 'set', 'set', 'add', 'remove', 'move', 'duplicate'] as const;

/** What one person does to the sections that are `theirs`, by their first key; every word they write starts with `mark`. */
export function randomSteps(
	mark: string,
	types: readonly Step['type'][] = everything,
): fc.Arbitrary<(plan: Plan, isTheirs: (key: string) => boolean) => Plan> {
	const step = fc.record({type: fc.constantFrom(...types), pick: fc.nat(), at: fc.nat(), to: fc.nat()});
	return fc.array(step, {minLength: 1, maxLength: 6}).map(steps => (plan, isTheirs) => {
		return steps.reduce((current, one, index) => makeStep(current, one, `${mark}${index}`, isTheirs), plan);
	});
}

function makeStep(plan: Plan, {type, pick, at, to}: Step, word: string, isTheirs: (key: string) => boolean): Plan {
	if (type === 'set') {
		const fields = [...fieldsIn(plan.places)].filter(({path}) => isTheirs(String(path[0])));
		const field = fields[pick % (fields.length || 1)];
		return field ? setField(plan, field.path, `${word} words`) : plan;
	}
	const sequences = [...sequencesIn(plan.places)].filter(({path}) => isTheirs(String(path[0])));
	const sequence = sequences[pick % (sequences.length || 1)];
	if (!sequence || (type !== 'add' && sequence.items.length === 0)) return plan;
	return editItem(plan, sequence, type, at, to, word);
}

function editItem(plan: Plan, sequence: SequencePlace, type: Step['type'], at: number, to: number, word: string): Plan {
	const {path, items} = sequence;
	const item = [...path, at % (items.length + (type === 'add' ? 1 : 0))];
	switch (type) {
		case 'remove':
			return removeItem(plan, item);
		case 'move':
			return moveItem(plan, item, to % items.length);
		case 'duplicate':
			return duplicateItem(plan, item);
		case 'add':
		case 'set': {
			const added = insertItem(plan, item);
			const first = [...fieldsIn(added.places)].find(field => isWithin(field.path, item));
			return first ? setField(added, first.path, `${word} words`) : added;
		}
	}
}
