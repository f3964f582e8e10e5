/* What was written since a plan was opened. */
import {diffArrays} from 'diff';
import {remembered} from '../template/remembered.ts';
import type {Plan} from './place.ts';

/** Whether all lines of a range were added after the plan was opened; in a new plan everything was. */
export const addedSince: (plan: Plan) => (from: number, to: number) => boolean = remembered(({opened, text}) => {
	if (opened === undefined) return () => true;
	if (opened === text) return () => false;
	const lines = text.split('\n');
	const isAdded: boolean[] = [];
	for (const {added, removed, count = 0} of diffArrays(opened.split('\n'), lines)) {
		if (!removed) for (let at = 0; at < count; at++) isAdded.push(added === true);
	}
	let start = 0;
	const placed = lines.map((line, index) => {
		const from = start;
		start += line.length + 1;
		return {from, to: from + line.length, isKept: isAdded[index] !== true && line.trim() !== ''};
	});
	const kept = placed.filter(line => line.isKept);
	return (from, to) => {
		let low = 0;
		for (let high = kept.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((kept[middle] as (typeof kept)[number]).to < from) low = middle + 1;
			else high = middle;
		}
		const first = kept[low];
		return !first || first.from >= to;
	};
});
