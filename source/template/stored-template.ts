/*
A template that was read before, as text: the build keeps the shipped one so, because reading it takes a cold program
longer than anything else before its first frame.
*/
import {type Outline, readOutline} from './outline.ts';
import type {Template} from './template.ts';

/** All of a template but its outline, as JSON. */
export function storeTemplate({outline: _, literals, ...rest}: Template): string {
	return JSON.stringify({...rest, literals: [...literals]});
}

/** The template that `stored` holds. Its outline is read when it is first asked for. */
export function reviveTemplate(stored: string): Template {
	const {literals, ...rest} = JSON.parse(stored) as Omit<Template, 'outline' | 'literals'> & {literals: string[]};
	let outline: Outline | undefined;
	return {
		...rest,
		literals: new Set(literals),
		get outline() {
			outline ??= readOutline(rest.text);
			return outline;
		},
	};
}
