/* A document is read as if it were the first: what was read before with the same template shows in nothing. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Plan, readPlan} from '../../../source/index.ts';
import {fieldsIn, sequencesIn} from '../../../source/plan/place.ts';
import {runs} from '../../helpers/runs.ts';
import {hostileDocument} from '../hostile-document.ts';
import {readShipped, shipped} from '../shipped.ts';

const word = fc.constantFrom('Low', 'Med', 'Medium', 'High', 'rare', '', 'a whole sentence about it');

/** A table of risks that has all the columns, or not, in any order. */
const risks = fc
	.record({
		names: fc.shuffledSubarray(['Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'], {minLength: 1}),
		rows: fc.array(fc.array(word, {minLength: 5, maxLength: 5}), {maxLength: 4}),
	})
	.map(({names, rows}) => {
		const line = (cells: readonly string[]) => `| ${cells.slice(0, names.length).join(' | ')} |\n`;
		return `# Plan\n\n## Technical Risks\n\n${[names, names.map(() => '---'), ...rows].map(line).join('')}`;
	});

/* What stands where, and what each may be. */
const plain = ({places}: Plan) => [
	[...fieldsIn(places)].map(({path, from, to, kind, choices}) => [path, from, to, kind, choices?.choices]),
	[...sequencesIn(places)].map(({path, columns}) => [path, columns.map(({key, choices}) => [key, choices?.choices])]),
];

test.each([
	['tables', risks, runs()],
	['documents', fc.oneof(risks, hostileDocument(shipped.text)), runs()],
])('%s are read as if they were the first', (_, texts, numRuns) => {
	fc.assert(
		fc.property(fc.array(texts, {minLength: 2, maxLength: 4}), documents => {
			const template = readShipped();
			for (const document of documents) readPlan(template, document);
			const last = documents.at(-1) ?? '';
			expect(plain(readPlan(template, last))).toEqual(plain(readPlan(readShipped(), last)));
		}),
		{numRuns},
	);
});
