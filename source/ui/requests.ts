/* What the form asks of the world. While the terminal is handed over, keys wait. */
import type {useApp} from 'ink';
import type {Request} from '../wizard/state.ts';
import type {FormEvent} from '../wizard/update.ts';
import type {FormWorld} from './form-world.ts';
import {
	askedFirst,
	type EditRequest,
	edited,
	isForTemplates,
	proposing,
	type TemplateRequest,
	templatesFor,
} from './world.ts';

type App = ReturnType<typeof useApp>;

export type Requests = {
	/** Does what is asked for, one after the other, and tells the form what came of it. */
	readonly add: (request: Request) => void;
	/** Ink's side of the terminal; requests wait for it. */
	readonly attach: (app: App) => void;
};

/** Nothing is told of a request that is no longer the form's. */
type Tell = (request: Request, event: FormEvent) => void;

export function createRequests(world: FormWorld, tell: Tell, redraw: () => void): Requests {
	const attached = Promise.withResolvers<App>();
	let turn: Promise<void> = Promise.resolve();
	return {
		add(request) {
			if (request.type === 'copy' || request.type === 'redraw') {
				if (request.type === 'copy') copy(request.text, world);
				else redraw();
				tell(request, {type: 'done'});
				return;
			}
			if (isForTemplates(request)) {
				tell(request, templatesFor(request, world));
				return;
			}
			if (request.type === 'propose') {
				tell(request, proposing(request, world));
				return;
			}
			const asked = request.type === 'edit' ? askedFirst(request, world) : undefined;
			if (asked) {
				tell(request, asked);
				return;
			}
			world.keyboard.pause();
			// While the keyboard rests nothing else keeps the program from ending.
			const alive = setInterval(() => {}, 60_000);
			turn = turn
				.then(async () => take(request, await attached.promise, world, tell))
				.finally(() => clearInterval(alive));
		},
		attach: attached.resolve,
	};
}

async function take(
	request: Exclude<Request, TemplateRequest | {type: 'copy' | 'redraw' | 'propose'}>,
	app: App,
	world: FormWorld,
	tell: Tell,
): Promise<void> {
	world.flush();
	// Between two requests it may have been taken back.
	world.keyboard.pause();
	switch (request.type) {
		case 'edit':
			tell(request, await edited(request, editorIn(app, world)));
			world.keyboard.resume();
			return;
		case 'suspend':
			return tell(request, await suspend(request.whole, app, world));
		case 'retake':
			// Leaving the screen and taking it again draws every row.
			await app.suspendTerminal(world.keyboard.resume);
			return tell(request, {type: 'done'});
	}
}

/* The editor has the terminal while Ink has not. */
function editorIn(app: App, world: FormWorld) {
	return async (request: EditRequest): Promise<string> => {
		let edited = request.text;
		await app.suspendTerminal(() => {
			edited = world.edit(request);
		});
		return edited;
	};
}

async function suspend(whole: boolean, app: App, world: FormWorld): Promise<FormEvent> {
	let wasStopped = false;
	await app.suspendTerminal(async () => {
		wasStopped = await world.stop(whole);
		// In the background the terminal is not ours: taking the keyboard stops us until it is, before anything is drawn.
		world.keyboard.resume();
	});
	return wasStopped ? {type: 'done'} : {type: 'message', text: 'There is no shell to go back to.'};
}

/* OSC 52: the terminal takes it in, and nothing is drawn. */
function copy(text: string, {stdout}: FormWorld): void {
	stdout.write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
}
