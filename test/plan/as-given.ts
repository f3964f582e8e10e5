import {type Answer, type Answers, answers, type Path, type Plan} from '../../source/index.ts';
import {sectionMarkdown} from '../../source/plan/edit/set-section.ts';
import {normalise} from '../../source/plan/spelling/context.ts';

/** The answers of a plan, with the texts that were given for sections whose Markdown they are, whatever that is read as. */
export function asGiven(plan: Plan, given: Answers): Answers {
	return withGiven(plan, [], answers(plan), given);
}

function withGiven(plan: Plan, path: Path, found: Answers, given: Answers): Answers {
	const again = Object.entries(given).flatMap(([key, said]): [string, Answer][] => {
		const own = found[key];
		const inner = [...path, key];
		if (typeof said === 'string') return sectionMarkdown(plan, inner) === normalise(said) ? [[key, said]] : [];
		return isObject(said) && isObject(own) ? [[key, withGiven(plan, inner, own, said)]] : [];
	});
	return {...found, ...Object.fromEntries(again)};
}

function isObject(answer: Answer | undefined): answer is Answers {
	return typeof answer === 'object' && !Array.isArray(answer);
}
