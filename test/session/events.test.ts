import {expect, test} from 'vitest';
import {createEvents} from '../../source/session/events.ts';
import type {FormEvent} from '../../source/wizard/update.ts';

const event = (text: string): FormEvent => ({type: 'message', text});

test('what is told while no form listens waits for the next one, in its order', () => {
	const {tell, listen} = createEvents();
	const heard: FormEvent[] = [];
	tell(event('before'));
	const stop = listen(one => heard.push(one));
	tell(event('meanwhile'));
	stop();
	tell(event('after'));
	expect(heard).toEqual([event('before'), event('meanwhile')]);
	listen(one => heard.push(one));
	expect(heard).toEqual([event('before'), event('meanwhile'), event('after')]);
});

test('what ends a form leaves the rest to the next', () => {
	const {tell, listen} = createEvents();
	const heard: FormEvent[] = [];
	const stop = listen(one => {
		heard.push(one);
		stop();
	});
	tell(event('last'));
	tell(event('first'));
	expect(heard).toEqual([event('last')]);
	listen(one => heard.push(one));
	expect(heard).toEqual([event('last'), event('first')]);
});
