import {type Draft, nameCopy} from '../disk/draft.ts';
import type {Drafts} from '../disk/drafts.ts';
import type {Holder} from '../disk/lock.ts';
import type {Desk} from './desk.ts';
import {inWords} from './time.ts';
import type {Work} from './work.ts';

const options = [
	{label: 'Leave', value: 'leave'},
	{label: 'Open a copy', detail: 'a draft of its own, of what is saved by now', value: 'copy'},
	{label: 'Take over', detail: 'the other one is told, and keeps what it has typed', value: 'take'},
] as const;

/**
Asks how to open a plan that another living process has open: with which draft, and under which id. `work` itself is the answer
where none has; `undefined` when the person leaves.
*/
export async function shareWork(
	work: Work,
	drafts: Drafts,
	desk: Desk,
): Promise<Pick<Work, 'id' | 'draft'> | undefined> {
	const {id, file, draft} = work;
	if (!drafts.hasLock(id)) return work;
	const holder = drafts.hold(id);
	if (!holder) return work;
	const heading = [`${file} is open in another plan-wizard, ${describe(holder)}, since ${inWords(holder.since)}.`];
	const choice = await desk.ask({heading, options});
	if (choice === undefined || choice === 'leave') return undefined;
	if (choice === 'take') drafts.hold(id, {takeOver: true});
	// What the other one saved while the question stood counts.
	const now = drafts.read(id).draft;
	const latest: Draft | undefined = choice === 'copy' || draft ? (now ?? draft) : undefined;
	const shared = choice === 'copy' ? nameCopy(id) : id;
	return {id: shared, draft: latest && {...latest, id: shared}};
}

const describe = ({pid, host}: Holder): string => `process ${pid} on ${host}`;

const answers = [
	{label: 'Back to the form', value: 'back'},
	{label: 'Leave', detail: 'what was typed here is kept as a draft of its own', value: 'leave'},
	{label: 'Take it back, and write', detail: 'the other one is told, and keeps its draft', value: 'take'},
] as const;

/** Asks what to do with a plan that another process took over, before it is written. */
export async function askTakenOver({file}: Work, holder: Holder, desk: Desk): Promise<'take' | 'back' | 'leave'> {
	const who = holder.pid === 0 ? 'another plan-wizard' : `another plan-wizard, ${describe(holder)}`;
	const heading = [`${file} was taken over by ${who}.`, 'Nothing has been written here since.'];
	const choice = await desk.ask({heading, options: answers});
	return choice ?? 'leave';
}
