/* Approving a plan, and what a plan is compared with when it is judged again: the disk's notes and git's objects together. */

import {dirname} from 'node:path';
import {type Approval, approvalPlace, blobId, digestOf, keepApproval, readApproval} from '../disk/approved.ts';
import {keepSeen, readSeen, seenDate} from '../disk/seen.ts';
import {Failure} from '../failure.ts';
import type {Plan} from '../plan/place.ts';
import {type Digests, digestsOf} from '../plan/review/approval.ts';
import {gitUser, headDate, objectFormat, readBlob, readRevision} from '../programs/git.ts';

/** Where things stand: the plan's real path, and the program's own folder. */
export type Standing = {readonly path: string; readonly folder: string};

/** Keeps that the plan was approved as it is, and returns the file that says so. Throws a Failure where that cannot be kept. */
export async function recordApproval({path, folder}: Standing, plan: Plan, now = new Date()): Promise<string> {
	const place = approvalPlace(path, folder);
	const home = dirname(path);
	const by = gitUser(home);
	await keepApproval(place, {
		...digestsOf(plan, digestOf),
		blob: blobId(plan.text, objectFormat(home)),
		date: now.toISOString(),
		...(by !== undefined && {by}),
	});
	keepSeen(path, {seen: plan.text, approved: plan.text}, folder);
	return place.path;
}

/** What was approved of a plan, and its text where that is still to be had. */
export type Approved = Digests & Pick<Approval, 'date' | 'by'> & {readonly old: string | undefined};

/** What was approved of the plan; `undefined` where nothing was. Throws a Failure for a file that cannot be used. */
export function findApproved({path, folder}: Standing): Approved | undefined {
	const approval = readApproval(approvalPlace(path, folder));
	return approval && {...approval, old: approvedText({path, folder}, approval)};
}

/* Nothing but the very text that was approved: git's object has its id by that, and the own folder may hold another one. */
function approvedText({path, folder}: Standing, {blob, text}: Approval): string | undefined {
	const texts = [() => readBlob(dirname(path), blob), () => readSeen(path, folder).approved];
	for (const read of texts) {
		const found = read();
		if (found !== undefined && digestOf(found) === text) return found;
	}
	return undefined;
}

/** A text that a plan can be compared with, what it is, and since when, in ISO 8601. */
export type Base = {
	readonly text: string;
	readonly from: 'approved' | 'seen' | 'HEAD';
	readonly date: string | undefined;
};

/** The texts that there are, and why what was approved is not among them, where its file cannot be used. */
export type Bases = {readonly bases: readonly Base[]; readonly problem: string | undefined};

/** What a plan can be compared with, in the order in which it is where nobody says: as it was last approved, else seen, else committed. */
export function findBases(standing: Standing): Bases {
	const {path, folder} = standing;
	const {approved, problem} = approvedOrWhyNot(standing);
	const found = [
		{text: approved?.old, from: 'approved', date: approved?.date},
		{text: readSeen(path, folder).seen, from: 'seen', date: seenDate(path, folder)},
		{text: readRevision(path, 'HEAD'), from: 'HEAD', date: headDate(dirname(path))},
	] as const;
	const bases = found.flatMap(({text, from, date}): Base[] => (text === undefined ? [] : [{text, from, date}]));
	// Of one text the first name is enough.
	const isFirst = ({text}: Base, index: number) => bases.findIndex(other => other.text === text) === index;
	return {bases: bases.filter(isFirst), problem};
}

function approvedOrWhyNot(standing: Standing) {
	try {
		return {approved: findApproved(standing), problem: undefined};
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return {approved: undefined, problem: error.message};
	}
}

/** The plan's text in a revision that was named. Throws a Failure where git does not have it. */
export function textInRevision({path}: Standing, revision: string): string {
	const text = readRevision(path, revision);
	if (text !== undefined) return text;
	throw new Failure(`Git has no \`${revision}\` with this plan in it. Name a revision that holds it, or a file.`, {
		exitCode: 2,
	});
}

/** Keeps the text that a person had before them, for the next time. */
export function recordSeen({path, folder}: Standing, text: string): void {
	keepSeen(path, {seen: text}, folder);
}
