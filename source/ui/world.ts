/* What the form needs of the world, on a screen as in lines. It writes nothing itself. */
import {screenOf} from '../wizard/layout/screen.ts';
import type {Chosen} from '../wizard/overlays/templates.ts';
import type {
	Ask,
	AskedRequest,
	Asking,
	Dialect,
	ProposeRequest,
	Request,
	State,
	TemplateName,
} from '../wizard/state.ts';
import {type FormEvent, update} from '../wizard/update.ts';

export type World = {
	/** Called after every change of the plan or the caret; a draft is saved soon after. */
	readonly changed: (state: State) => void;
	/** Saves the draft at once. */
	readonly flush: () => void;
	/** Lets the person edit a text in an editor; the terminal is theirs while it runs. Throws with a sentence. */
	readonly edit: (request: EditRequest) => string;
	/** What has to be agreed to before the request is carried out, unless it was. Throws with a sentence. */
	readonly ask: (request: AskedRequest) => Ask | undefined;
	/** Asks another program for proposals; what becomes of it is heard later. `stop` ends that. Throws with a sentence. */
	readonly propose: {readonly start: (request: ProposeRequest) => Asking; readonly stop: () => void};
	/** The templates that the plan can be read with, and one of them by its id. Throws with a sentence. */
	readonly templates: {
		readonly list: () => readonly TemplateName[];
		readonly open: (id: string) => Chosen;
		/** Those that are shipped. */
		readonly dialects: () => readonly Dialect[];
	};
	/** What computes, or, when a person would wait too long for it, what `late` says. Of what `isLight` little can come. */
	readonly limited: <Value>(compute: () => Value, late: () => Value, isLight: boolean) => Value;
	/** Hears what happens outside, until the returned function is called. */
	readonly listen: (listener: (event: FormEvent) => void) => () => void;
};

/** The state after an event. One that takes too long changes nothing: what was typed before it, and the way out, are as they were. */
export function updated(state: State, event: FormEvent, {limited}: Pick<World, 'limited'>): State {
	return limited(
		() => drawn(update(state, event, Date.now())),
		() => ({...state, request: undefined, message: tooLong}),
		isLight(state, event),
	);
}

const mostAtOnce = 100_000;

/* To draw can take long as well, and what draws would not be ended. */
function drawn(state: State): State {
	if (state.plan.text.length > mostAtOnce) screenOf(state);
	return state;
}

const mostLight = 20_000;
const fewLetters = 8;

/* A letter in the form of a small plan, or that it was saved. */
function isLight({plan, overlay, judging}: State, event: FormEvent): boolean {
	if (plan.text.length > mostLight || overlay || judging) return false;
	return event.type === 'saved' || (event.type === 'text' && event.text.length <= fewLetters);
}

/** Said of what was given up. */
export const tooLong = 'That takes too long in a document like this one, and was given up. Nothing was changed.';

/** Tells the world what became of the state. */
export function tellChange(before: State, state: State, world: World): void {
	const {plan, focus, buffer, judging, outcome} = state;
	if (before.asking && (outcome || state.asking?.id !== before.asking.id)) world.propose.stop();
	const isOther = plan !== before.plan || focus !== before.focus || buffer !== before.buffer;
	if (isOther || judging !== before.judging) world.changed(state);
	if (outcome || focus !== before.focus || judging?.notes !== before.judging?.notes) world.flush();
}

export type TemplateRequest = Extract<Request, {type: 'templates' | 'template' | 'dialects'}>;

/** Whether a request is for templates. */
export function isForTemplates(request: Request): request is TemplateRequest {
	return request.type === 'templates' || request.type === 'template' || request.type === 'dialects';
}

/** What the templates are, or the one that was asked for. */
export function templatesFor(request: TemplateRequest, {templates}: Pick<World, 'templates'>): FormEvent {
	try {
		switch (request.type) {
			case 'templates':
				return {type: 'templates', choices: templates.list()};
			case 'template':
				return {type: 'template', chosen: templates.open(request.id)};
			case 'dialects':
				return {type: 'dialects', dialects: templates.dialects()};
		}
	} catch (error) {
		return {type: 'message', text: error instanceof Error ? error.message : String(error)};
	}
}

/** What is to be asked before a request is carried out; `undefined`: it may be. */
export function askedFirst(request: AskedRequest, {ask}: Pick<World, 'ask'>): FormEvent | undefined {
	try {
		const question = ask(request);
		return question && {type: 'ask', ask: question};
	} catch (error) {
		return {type: 'message', text: error instanceof Error ? error.message : String(error)};
	}
}

/** That another program was asked, or why not, or what has to be agreed to before. */
export function proposing(request: ProposeRequest, world: Pick<World, 'ask' | 'propose'>): FormEvent {
	const asked = askedFirst(request, world);
	if (asked) return asked;
	try {
		return {type: 'asking', asking: world.propose.start(request)};
	} catch (error) {
		return {type: 'message', text: error instanceof Error ? error.message : String(error)};
	}
}

export type EditRequest = Extract<Request, {type: 'edit'}>;

/** What came back from the editor, or why nothing did. */
export async function edited(request: EditRequest, edit: Edit): Promise<FormEvent> {
	try {
		return {type: 'edited', path: request.path, text: await edit(request)};
	} catch (error) {
		return {type: 'message', text: error instanceof Error ? error.message : String(error)};
	}
}

type Edit = (request: EditRequest) => string | Promise<string>;
