/*
The alternatives of a choice as a document has them: in its own spelling (`Medium` where the template says `Med`), and none where other
words stand in their place.
*/
import {type Choices, fold} from '../../template/template.ts';

/** What a choice offers beside these values, or `undefined` where most of them are other words. */
export function alternativesAmong(choices: Choices, values: readonly string[]): Choices | undefined {
	// A thousand rows say a few words.
	const readings = new Map<string, number>();
	let others = 0;
	for (const value of values) {
		const before = readings.get(value);
		const index = before ?? indexOf(choices, value);
		if (before === undefined) readings.set(value, index);
		if (index === -1) others++;
	}
	if (others * 2 > values.length) return undefined;
	const own = choices.choices.map((choice, index) => {
		const spelled = [...readings].flatMap(([value, at]) => (at === index ? value : []));
		return spelled.length === 0 || spelled.includes(choice) ? choice : (spelled[0] as string);
	});
	return own.every((choice, index) => choice === choices.choices[index]) ? choices : {...choices, choices: own};
}

/** The same for one value alone. A word or two outside the choices is one more of them; a sentence is a text. */
export function alternativesFor(choices: Choices, value: string): Choices | undefined {
	if (indexOf(choices, value) !== -1) return alternativesAmong(choices, [value]);
	return value.length > longestWord || value.split(' ').length > mostWords ? undefined : choices;
}

const longestWord = 32;
const mostWords = 3;

/** Which of the alternatives a value is, in any case or by a synonym, or -1. */
function indexOf({choices, synonyms = {}}: Choices, value: string): number {
	const said = plain(value);
	return choices.findIndex(
		choice => plain(choice) === said || synonyms[choice]?.some(synonym => plain(synonym) === said),
	);
}

function plain(value: string): string {
	return fold(value.replace(/[*_`]/g, '')).toLowerCase();
}
