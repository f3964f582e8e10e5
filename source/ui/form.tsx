import {render, useApp} from 'ink';
import {useEffect, useState} from 'react';
import type {Request, State} from '../wizard/state.ts';
import type {FormEvent} from '../wizard/update.ts';
import {FormScreen} from './form-screen.tsx';
import type {FormWorld} from './form-world.ts';
import {createRequests, type Requests} from './requests.ts';
import {createScreenOutput, type ScreenOutput} from './screen-output.ts';
import {themes} from './theme.ts';
import {ThemeContext} from './theme-context.ts';
import {tellChange, updated} from './world.ts';

/** Shows the form until it has an outcome, and returns its last state. */
export async function runForm(initial: State, world: FormWorld): Promise<State> {
	const screen = createScreenOutput(world.stdout, world.isOpen);
	const store = createStore(initial, world, screen);
	const app = render(<Form store={store} world={world} />, {
		stdin: world.keyboard.inkInput,
		stdout: screen.stream,
		alternateScreen: true,
		incrementalRendering: true,
		maxFps: 240,
		exitOnCtrlC: false,
		patchConsole: true,
	});
	try {
		world.drawn(app.unmount);
		await app.waitUntilExit();
		return store.state();
	} finally {
		store.close();
	}
}

type Store = {
	readonly state: () => State;
	/** How often the screen had to be drawn anew as a whole. */
	readonly frames: () => number;
	readonly dispatch: (event: FormEvent) => void;
	/** Hands over Ink's side of the terminal, once the form is drawn. */
	readonly attach: Requests['attach'];
	readonly subscribe: (listener: () => void) => void;
	readonly close: () => void;
};

/* The state lives outside React: several keys arrive before one frame is drawn. */
function createStore(initial: State, world: FormWorld, screen: ScreenOutput): Store {
	let state = initial;
	let frames = 0;
	let notify = () => {};
	const stops: (() => void)[] = [];
	const unlisten = () => {
		for (const stop of stops.splice(0)) stop();
	};
	const dispatch = (event: FormEvent) => {
		if (state.outcome) return;
		const before = state;
		state = updated(state, event, world);
		if (state === before) return;
		tellChange(before, state, world);
		// Keys typed ahead are for the screen that comes next, or for the form when the editor is done.
		if (state.outcome) unlisten();
		if (state.request && state.request !== before.request) requests.add(state.request);
		notify();
	};
	const redraw = () => {
		frames++;
		screen.forget();
	};
	const tell = (request: Request, event: FormEvent) => {
		if (state.request === request) dispatch(event);
	};
	// Nothing of the terminal is let go for it: what is typed meanwhile would be lost.
	const requests = createRequests(world, tell, redraw);
	stops.push(world.listen(dispatch));
	const resize = () => {
		redraw();
		dispatch({type: 'resize', size: {columns: world.stdout.columns, rows: world.stdout.rows}});
	};
	world.stdout.on('resize', resize);
	stops.push(world.keyboard.listen(dispatch));
	if (state.outcome) unlisten();
	return {
		state: () => state,
		frames: () => frames,
		dispatch,
		attach: requests.attach,
		subscribe: listener => {
			notify = listener;
		},
		close: () => {
			unlisten();
			world.stdout.off('resize', resize);
		},
	};
}

function Form({store, world}: {readonly store: Store; readonly world: FormWorld}) {
	const [state, setState] = useState(store.state());
	const app = useApp();
	useEffect(() => {
		store.subscribe(() => setState(store.state()));
		setState(store.state());
		store.attach(app);
	}, [store, app]);
	useEffect(() => {
		if (state.outcome) app.exit();
	}, [state.outcome, app]);
	return (
		<ThemeContext value={themes[world.background]}>
			<FormScreen key={store.frames()} state={state} />
		</ThemeContext>
	);
}
