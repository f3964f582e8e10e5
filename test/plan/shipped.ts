import {readFileSync} from 'node:fs';
import {parseTemplate, type Sidecar, type Template} from '../../source/index.ts';

const read = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

export const sidecar = JSON.parse(read('technical-plan.json')) as Sidecar;

export function readShipped(): Template {
	return parseTemplate(read('technical-plan.md'), sidecar);
}

/** The template that the program ships. */
export const shipped = readShipped();
