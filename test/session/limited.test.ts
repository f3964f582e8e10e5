import {expect, test, vi} from 'vitest';
import {limited, limitedUpdate} from '../../source/session/limited.ts';

const late = () => 'late';

const forever = (): never => {
	for (;;);
};

test('work that ends is returned, and what it throws is thrown', () => {
	expect(limited(() => 'done', late)).toBe('done');
	const error = new RangeError('odd');
	expect(() =>
		limited(() => {
			throw error;
		}, late),
	).toThrow(error);
});

test('work that ends with nothing has ended', () => {
	expect(limited<string | undefined>(() => undefined, late)).toBe(undefined);
});

test('work that does not end is ended, whatever it catches', () => {
	const caught = vi.fn();
	const stubborn = () => {
		try {
			return forever();
		} catch {
			return caught();
		} finally {
			caught();
		}
	};
	expect(limited(stubborn, late, 50)).toBe('late');
	expect(caught).not.toHaveBeenCalled();
});

test('a pattern that tries every way is ended, too', () => {
	expect(limited(() => String(/^(?:a+)+$/.test(`${'a'.repeat(60)}b`)), late, 50)).toBe('late');
});

test('what comes late may be an error', () => {
	const refuse = (): never => {
		throw new Error('too long');
	};
	expect(() => limited(forever, refuse, 50)).toThrow('too long');
});

test('work within work has its own limit', () => {
	expect(limited(() => `${limited(forever, late, 50)} ${limited(() => 'done', late)}`, late)).toBe('late done');
});

test('where the machine did something else meanwhile it is tried once more', () => {
	const work = vi.fn(forever);
	const usage = vi.spyOn(process, 'cpuUsage').mockReturnValue({user: 0, system: 0});
	expect(limited(work, late, 50)).toBe('late');
	usage.mockRestore();
	expect(work).toHaveBeenCalledTimes(2);
});

test('light work is watched over until such was quick, and again when it was not', () => {
	const isWatched = () => Reflect.get(globalThis, Symbol.for('plan-wizard.work')) !== undefined;
	const slow = () => {
		const from = performance.now();
		while (performance.now() - from < 60);
		return isWatched();
	};
	const light = (work: () => boolean) => limitedUpdate(work, () => false, true);
	expect(light(slow)).toBe(true);
	expect(light(isWatched)).toBe(true);
	expect(light(isWatched)).toBe(false);
	expect(limitedUpdate(isWatched, () => false, false)).toBe(true);
	expect(light(slow)).toBe(false);
	expect(light(isWatched)).toBe(true);
});
