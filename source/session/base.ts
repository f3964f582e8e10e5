/* What a plan is compared with when it is judged: what is named, else what was approved, seen or committed last. */

import {resolve} from 'node:path';
import {readPlanFile} from '../disk/plan-file.ts';
import type {Base} from '../wizard/judging/judging.ts';
import {findBase as findKept, type Base as Kept, type Standing, textInRevision} from './approval.ts';

/** The text to compare a plan with: that of the file or revision that is named; `undefined` where there is none. Throws a Failure where what is named is not there. */
export function findBase(named: string | undefined, standing: Standing, cwd: string): Base | undefined {
	if (named === undefined) {
		const kept = findKept(standing);
		return kept && {text: kept.text, name: names[kept.from]};
	}
	const text = readPlanFile(resolve(cwd, named))?.text ?? textInRevision(standing, named);
	return {text, name: named};
}

const names = {
	approved: 'the approved text',
	seen: 'the text you saw last',
	HEAD: 'HEAD',
} satisfies Record<Kept['from'], string>;
