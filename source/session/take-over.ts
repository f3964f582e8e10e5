import {inWords} from '../commands/time.ts';
import type {Desk} from './desk.ts';
import type {Store} from './store.ts';
import type {Work} from './work.ts';

/** Whether the plan may be opened: no other living process has it open, or the person takes it over. */
export async function mayTakeOver({id, file}: Work, store: Store, desk: Desk): Promise<boolean> {
	if (!store.hasLock(id)) return true;
	const drafts = await store.open();
	const holder = drafts.hold(id);
	if (!holder) return true;
	const heading = [
		`${file} is open in another plan-wizard, process ${holder.pid} on ${holder.host}, since ${inWords(holder.since)}.`,
		'What both write is not put together: the draft that is saved last stands.',
	];
	const options = [
		{label: 'Leave', value: false},
		{label: 'Take over', value: true},
	];
	if (!(await desk.ask({heading, options}))) return false;
	drafts.hold(id, {takeOver: true});
	return true;
}
