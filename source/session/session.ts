import type {WizardArguments} from '../command-table.ts';
import type {Drafts} from '../disk/drafts.ts';
import type {Workspace} from '../disk/workspace.ts';
import type {Desk} from './desk.ts';
import type {Events} from './events.ts';
import type {World} from './world.ts';

/** What a run with a form can be asked for. */
export type Request = Omit<WizardArguments, 'type'>;

/** A run of the form that is asked for nothing: no template, no spec, no draft by name, and nothing after it. */
export const plainRequest: Request = {
	plan: undefined,
	template: undefined,
	spec: undefined,
	resume: undefined,
	isFresh: false,
	isOutside: true,
	run: 'no',
	isLinear: false,
	isOnlyGaps: false,
};

/** What the parts of one run share. */
export type Session = {
	readonly request: Request;
	readonly workspace: Workspace;
	readonly world: World;
	/** The program's own. */
	readonly folder: string;
	readonly drafts: Drafts;
	readonly desk: Desk;
	readonly events: Events;
	/** Hears what the person should know, such as a draft that is damaged. */
	readonly note: (sentence: string) => void;
};
