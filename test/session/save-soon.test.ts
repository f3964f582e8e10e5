import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Draft} from '../../source/disk/draft.ts';
import {Failure} from '../../source/failure.ts';
import {type SaveState, saveSoon} from '../../source/session/save-soon.ts';

describe('saving soon', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	const draft: Draft = {
		version: 2,
		id: 'login-01234567',
		planPath: '/project/plan.md',
		title: 'Login',
		savedAt: '2026-01-02T03:04:05.000Z',
		template: {name: 'technical-plan', text: ''},
		text: '',
		base: null,
		fresh: true,
		stop: '[]',
		caret: 0,
		typed: null,
		history: null,
	};
	const start = (save: (draft: Draft) => void = () => {}) => {
		const saved: Draft[] = [];
		const states: SaveState[] = [];
		const saver = saveSoon(
			draft => {
				save(draft);
				saved.push(draft);
			},
			{onState: state => states.push(state)},
		);
		return {saver, saved, states};
	};
	const change = (text: string) => () => ({...draft, text});

	test('a change is saved after the delay', () => {
		const {saver, saved, states} = start();
		saver.change(change('a'));
		vi.advanceTimersByTime(99);
		expect(saved).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(saved).toEqual([change('a')()]);
		expect(states).toEqual(['pending', 'saved']);
	});

	test('typing on and on does not put it off', () => {
		const {saver, saved} = start();
		for (let at = 0; at < 300; at += 10) {
			saver.change(change(String(at)));
			vi.advanceTimersByTime(10);
		}
		expect(saved.map(({text}) => Number(text))).toEqual([50, 110, 170, 230, 290]);
	});

	test('behind the drawing of a key a change is saved early, and once', () => {
		const {saver, saved} = start();
		saver.change(change('a'));
		vi.advanceTimersByTime(49);
		saver.change(change('b'));
		vi.runAllTicks();
		expect(saved).toEqual([]);
		vi.advanceTimersByTime(1);
		const frames: number[] = [];
		setImmediate(() => frames.push(saved.length));
		saver.change(change('c'));
		saver.change(change('d'));
		vi.advanceTimersByTime(500);
		expect(saved).toEqual([change('d')()]);
		expect(frames).toEqual([0]);
	});

	test('what is saved at once is not saved again behind the drawing', () => {
		const {saver, saved} = start();
		saver.change(change('a'));
		vi.advanceTimersByTime(60);
		saver.change(change('b'));
		saver.flush();
		vi.advanceTimersByTime(500);
		expect(saved).toEqual([change('b')()]);
	});

	test('a draft is only made when it is saved', () => {
		const {saver} = start();
		const make = vi.fn(change('b'));
		saver.change(
			vi.fn(() => {
				throw new Error('asked too early');
			}),
		);
		saver.change(make);
		vi.advanceTimersByTime(100);
		expect(make).toHaveBeenCalledTimes(1);
	});

	test('a flush saves at once, and only once', () => {
		const {saver, saved} = start();
		saver.change(change('a'));
		saver.flush();
		saver.flush();
		vi.advanceTimersByTime(1000);
		expect(saved).toHaveLength(1);
	});

	test('what is discarded is never saved', () => {
		const {saver, saved} = start();
		saver.change(change('a'));
		saver.discard();
		saver.flush();
		vi.advanceTimersByTime(1000);
		expect(saved).toEqual([]);
	});

	test('what failed is told and saved with the next flush', () => {
		const failure = new Failure('The disk is full.');
		let isFull = true;
		const {saver, saved, states} = start(() => {
			if (isFull) throw failure;
		});
		saver.change(change('a'));
		vi.advanceTimersByTime(100);
		expect(states).toEqual(['pending', {failed: failure}]);
		isFull = false;
		saver.flush();
		expect(saved).toHaveLength(1);
		expect(states.at(-1)).toBe('saved');
	});

	test('what failed is tried again without a key, and told once', () => {
		const failure = new Failure('The disk is full.');
		let isFull = true;
		const {saver, saved, states} = start(() => {
			if (isFull) throw failure;
		});
		saver.change(change('a'));
		vi.advanceTimersByTime(10_000);
		expect(states).toEqual(['pending', {failed: failure}]);
		isFull = false;
		vi.advanceTimersByTime(2000);
		expect(saved).toHaveLength(1);
		expect(states.at(-1)).toBe('saved');
		vi.advanceTimersByTime(10_000);
		expect(saved).toHaveLength(1);
	});

	test('what failed is told apart until it is saved', () => {
		const failure = new Failure('The disk is full.');
		let isFull = true;
		const {saver} = start(() => {
			if (isFull) throw failure;
		});
		expect(saver.unsaved()).toBeUndefined();
		saver.change(change('a'));
		expect(saver.unsaved()).toBeUndefined();
		saver.flush();
		expect(saver.unsaved()).toEqual({draft: change('a')(), failure});
		isFull = false;
		saver.flush();
		expect(saver.unsaved()).toBeUndefined();
	});

	test('what was saved is saved again on request', () => {
		const {saver, saved} = start();
		saver.saveAgain();
		saver.change(change('a'));
		saver.flush();
		saver.saveAgain();
		expect(saved.map(({text}) => text)).toEqual(['a', 'a']);
	});

	test('a mistake of ours is not taken for a failure of the world', () => {
		const {saver} = start(() => {
			throw new TypeError('ours');
		});
		saver.change(change('a'));
		expect(() => saver.flush()).toThrow(TypeError);
	});

	test('a waiting change does not keep the program alive', () => {
		vi.useRealTimers();
		const timers = vi.spyOn(globalThis, 'setTimeout');
		const {saver} = start();
		saver.change(change('a'));
		expect(timers.mock.results[0]?.value.hasRef()).toBe(false);
		saver.flush();
		timers.mockRestore();
	});
});
