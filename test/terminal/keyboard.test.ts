import {EventEmitter, once} from 'node:events';
import process from 'node:process';
import {PassThrough} from 'node:stream';
import {render} from 'ink';
import SelectInput from 'ink-select-input';
import {createElement, useState} from 'react';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {type Keyboard, openKeyboard} from '../../source/terminal/keyboard.ts';
import {Prompt as OwnPrompt} from '../../source/ui/prompt.tsx';
import type {TerminalEvent} from '../../source/wizard/event.ts';

const delay = 50;
let keyboards: Keyboard[] = [];
let apps: Array<{unmount: () => void}> = [];

afterEach(() => {
	for (const app of apps) app.unmount();
	for (const keyboard of keyboards) keyboard.close();
	[apps, keyboards] = [[], []];
	vi.useRealTimers();
});

const createStdin = () => {
	const modes: boolean[] = [];
	const through = new PassThrough();
	const setRawMode = (isRaw: boolean) => {
		modes.push(isRaw);
		return through;
	};

	const stdin = Object.assign(through, {isTTY: true, ref: () => through, unref: () => through, setRawMode});
	return {stdin: stdin as unknown as NodeJS.ReadStream & PassThrough, modes};
};

const createStdout = () => {
	const written: string[] = [];
	const stdout = Object.assign(new EventEmitter(), {
		isTTY: true,
		columns: 80,
		rows: 24,
		write: (text: string) => written.push(text) > 0,
	});
	return {stdout: stdout as unknown as NodeJS.WriteStream, written};
};

const open = (prepare: (stdin: NodeJS.ReadStream & PassThrough) => void = () => {}) => {
	const {stdin, modes} = createStdin();
	const {stdout, written} = createStdout();
	prepare(stdin);
	const keyboard = openKeyboard({stdin, stdout, escapeDelay: delay});
	keyboards.push(keyboard);
	const seen: string[] = [];
	const note = (event: TerminalEvent) => {
		seen.push(event.type === 'key' ? event.key : `${event.type}:${event.text}`);
	};

	return {keyboard, stdin, stdout, modes, written, seen, note};
};

const nextTurn = async () =>
	new Promise(resolve => {
		setImmediate(resolve);
	});

const turns = async (count: number) => {
	for (let turn = 0; turn < count; turn++) await nextTurn();
};

const fakeTimeouts = () => vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});

describe('events', () => {
	test('they come to the listener in order', async () => {
		const {keyboard, stdin, seen, note} = open();
		keyboard.listen(note);
		stdin.write('ab\u001B[A\r\u001B[200~x\r');
		stdin.write('y\u001B[201~');
		await nextTurn();
		expect(seen).toEqual(['text:ab', 'up', 'enter', 'paste:x\ny']);
	});

	test('a paste whose end has not come is there as the keyboard is closed', async () => {
		const {keyboard, stdin, seen, note} = open();
		keyboard.listen(note);
		stdin.write('\u001B[200~one\rtw\u00E9\u001B[20');
		await nextTurn();
		expect(seen).toEqual([]);
		keyboard.close();
		expect(seen).toEqual(['paste:one\ntwé']);
	});

	test('without a listener they wait for one', async () => {
		const {keyboard, stdin, seen, note} = open();
		stdin.write('a\r');
		await nextTurn();
		const stop = keyboard.listen(note);
		expect(seen).toEqual(['text:a', 'enter']);
		stop();
		stdin.write('\t');
		await nextTurn();
		expect(seen).toHaveLength(2);
		keyboard.listen(note);
		expect(seen.at(-1)).toBe('tab');
	});

	test('what a bootstrap left decoding and paused is read', async () => {
		const {keyboard, stdin, seen, note} = open(early => {
			early.setEncoding('utf8');
			early.pause();
			early.write('é\u001B');
		});
		keyboard.listen(note);
		stdin.write('[A');
		await nextTurn();
		expect(seen).toEqual(['text:é', 'up']);
	});
});

describe('Escape', () => {
	test('it is a key when nothing follows', async () => {
		fakeTimeouts();
		const {keyboard, stdin, seen, note} = open();
		keyboard.listen(note);
		stdin.write('\u001B');
		await nextTurn();
		vi.advanceTimersByTime(delay - 1);
		await turns(2);
		expect(seen).toEqual([]);
		vi.advanceTimersByTime(1);
		await turns(2);
		expect(seen).toEqual(['escape']);
	});

	test('it is none when the rest comes in time, or was there before the timer could run', async () => {
		fakeTimeouts();
		const {keyboard, stdin, seen, note} = open();
		keyboard.listen(note);
		stdin.write('\u001B');
		await nextTurn();
		vi.advanceTimersByTime(delay - 1);
		stdin.write('[');
		await nextTurn();
		vi.advanceTimersByTime(delay);
		stdin.write('A');
		await turns(2);
		expect(seen).toEqual(['up']);
	});

	test('what comes late of a sequence is its rest', async () => {
		fakeTimeouts();
		const {keyboard, stdin, seen, note} = open();
		keyboard.listen(note);
		stdin.write('\u001B');
		await nextTurn();
		vi.advanceTimersByTime(delay);
		await turns(2);
		stdin.write('[A');
		stdin.write('b');
		await nextTurn();
		expect(seen).toEqual(['escape', 'up', 'text:b']);
	});
});

describe('the terminal', () => {
	test('it is raw, and pastes are marked, while the keyboard is open', () => {
		const {keyboard, modes, written} = open();
		expect([modes, written]).toEqual([[true], ['\u001B[?2004h']]);
		keyboard.close();
		keyboard.close();
		expect([modes, written]).toEqual([
			[true, false],
			['\u001B[?2004h', '\u001B[?2004l'],
		]);
	});

	test('it is handed over and taken back', async () => {
		const {keyboard, stdin, modes, written, seen, note} = open();
		keyboard.listen(note);
		keyboard.pause();
		expect([modes, written]).toEqual([
			[true, false],
			['\u001B[?2004h', '\u001B[?2004l'],
		]);
		expect(stdin.isPaused()).toBe(true);
		stdin.write('a');
		await nextTurn();
		expect(seen).toEqual([]);
		keyboard.resume();
		await nextTurn();
		expect(modes).toEqual([true, false, true]);
		expect(seen).toEqual(['text:a']);
	});

	test('keys after the one that hands it over wait', async () => {
		const {keyboard, stdin, seen, note} = open();
		keyboard.listen(event => {
			note(event);
			if (event.type === 'key' && event.key === 'ctrl+g') keyboard.pause();
		});
		stdin.write('a\u0007b\r');
		await nextTurn();
		expect(seen).toEqual(['text:a', 'ctrl+g']);
		keyboard.resume();
		expect(seen).toEqual(['text:a', 'ctrl+g', 'text:b', 'enter']);
	});

	test('closing after handing it over writes nothing more', () => {
		const {keyboard, modes} = open();
		keyboard.pause();
		keyboard.close();
		keyboard.resume();
		expect(modes).toEqual([true, false]);
	});

	test('that it is gone is told, and throws nothing', async () => {
		const {keyboard, stdin, written} = open();
		stdin.destroy(Object.assign(new Error('read EIO'), {code: 'EIO'}));
		await keyboard.ended;
		keyboard.close();
		expect(written).toEqual(['\u001B[?2004h']);
	});

	test('nothing stays behind on stdin or the process', () => {
		const exits = process.listenerCount('exit');
		const {keyboard, stdin} = open();
		keyboard.close();
		expect([...stdin.eventNames()].filter(name => ['data', 'readable'].includes(String(name)))).toEqual([]);
		expect(process.listenerCount('exit')).toBe(exits);
		expect(stdin.isPaused()).toBe(true);
	});
});

const letters = [...'abcdefgh'].map(label => ({label, value: label}));

type Answered = {readonly onSubmit: (value: string) => void};

const Prompt = ({onSubmit}: Answered) =>
	createElement(OwnPrompt, {prompt: '', initial: '', onAnswer: answer => onSubmit(answer ?? '')});

const Question = ({onSelect}: {readonly onSelect: () => void}) => {
	const [isAnswered, setAnswered] = useState(false);
	const select = () => {
		onSelect();
		setAnswered(true);
	};

	return isAnswered ? null : createElement(SelectInput<string>, {items: letters, onSelect: select});
};

const Screens = ({onSubmit}: Answered) => {
	const [chosen, setChosen] = useState<string>();
	return chosen === undefined
		? createElement(SelectInput<string>, {items: letters, onSelect: item => setChosen(item.value)})
		: createElement(Prompt, {onSubmit: value => onSubmit(chosen + value)});
};

describe("Ink's components", () => {
	const show = (element: React.ReactElement, {keyboard, stdout}: {keyboard: Keyboard; stdout: NodeJS.WriteStream}) => {
		const app = render(element, {
			stdin: keyboard.inkInput,
			stdout,
			exitOnCtrlC: false,
			patchConsole: false,
			interactive: true,
		});
		apps.push(app);
		return app;
	};

	test('ink-select-input follows keys that come in one write', async () => {
		const world = open();
		const selected = new Promise(resolve => {
			show(createElement(SelectInput<string>, {items: letters, onSelect: item => resolve(item.value)}), world);
		});
		world.stdin.write('\u001B[B\u001B[B\u001B[B\u001B[A\u001BOB\u001B[B\r');
		expect(await selected).toBe('e');
	});

	test('a prompt keeps each of them', async () => {
		const world = open();
		const submitted = new Promise(resolve => {
			show(createElement(Prompt, {onSubmit: resolve}), world);
		});
		world.stdin.write('abc\u007F\u007Fd é漢\u001B[D\u001B[Dx\u001B[200~y\rz\r\u001B[201~\r');
		expect(await submitted).toBe('ad xy zé漢');
	});

	test('Escape reaches them as a key of its own', async () => {
		const world = open();
		const submitted = new Promise(resolve => {
			show(createElement(Prompt, {onSubmit: resolve}), world);
		});
		world.stdin.write('a\u001B');
		const seen = new Promise(resolve => {
			world.keyboard.listen(event => event.type === 'key' && event.key === 'escape' && resolve(undefined));
		});
		await seen;
		world.stdin.write('b\r');
		expect(await submitted).toBe('ab');
	});

	test('the listener gets every event too, and what follows the answer only once they are gone', async () => {
		const world = open();
		let screen = 'list';
		const seen: string[] = [];
		world.keyboard.listen(event => {
			seen.push(`${screen} ${event.type === 'key' ? event.key : event.text}`);
			if (seen.length === 4) world.stdin.emit('done');
		});
		show(createElement(Question, {onSelect: () => (screen = 'form')}), world);
		world.stdin.write('\u001B[B\rtext\t');
		await once(world.stdin, 'done');
		expect(seen).toEqual(['list down', 'list enter', 'form text', 'form tab']);
	});

	test('one component takes over from another in the middle of a write', async () => {
		const world = open();
		const submitted = new Promise(resolve => {
			show(createElement(Screens, {onSubmit: resolve}), world);
		});
		world.stdin.write('\u001B[B\u001B[B\rabc\u007Fd\r');
		expect(await submitted).toBe('cabd');
	});

	test('they end without ending the keyboard', async () => {
		const world = open();
		const app = show(createElement(SelectInput<string>, {items: letters}), world);
		await turns(3);
		app.unmount();
		await turns(3);
		world.keyboard.listen(world.note);
		world.stdin.write('a');
		await nextTurn();
		expect(world.seen).toEqual(['text:a']);
		expect(world.modes).toEqual([true]);
	});
});
