/* What a plan is compared with when it is judged: what is named, else what was approved, seen or committed last. */

import {resolve} from 'node:path';
import {readPlanFile} from '../disk/plan-file.ts';
import type {Base} from '../wizard/judging/judging.ts';
import {findBases as findKept, type Base as Kept, type Standing, textInRevision} from './approval.ts';
import {inWords} from './time.ts';

/** The texts to compare a plan with, that of the file or revision that is named before all others, and what could not be used. Throws a Failure where what is named is not there. */
export function findBases(
	named: string | undefined,
	standing: Standing,
	cwd: string,
): {readonly bases: readonly Base[]; readonly problem: string | undefined} {
	const {bases, problem} = findKept(standing);
	const kept = bases.map(({text, from, date}): Base => {
		return {text, name: names[from], ...(date !== undefined && {when: inWords(date)})};
	});
	if (named === undefined) return {bases: kept, problem};
	const text = readPlanFile(resolve(cwd, named))?.text ?? textInRevision(standing, named);
	return {bases: [{text, name: named}, ...kept.filter(base => base.text !== text)], problem};
}

/** What the last text that a person had before them is called. */
export const seenName = 'the text you saw last';

const names = {
	approved: 'the approved text',
	seen: seenName,
	HEAD: 'HEAD',
} satisfies Record<Kept['from'], string>;
