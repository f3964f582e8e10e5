import type {WizardArguments} from '../command-table.ts';
import type {Drafts} from '../disk/drafts.ts';
import type {Workspace} from '../disk/workspace.ts';
import type {Desk} from './desk.ts';
import type {Events} from './events.ts';
import type {World} from './world.ts';

/** What the parts of one run share. */
export type Session = {
	readonly request: WizardArguments;
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
