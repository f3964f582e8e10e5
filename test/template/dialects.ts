import {readdirSync, readFileSync} from 'node:fs';
import {parseTemplate, type Sidecar, type Template} from '../../source/index.ts';

const folder = new URL('../../templates/', import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const readDialect = (name: string): Template =>
	parseTemplate(read(`${name}.md`), JSON.parse(read(`${name}.json`)) as Sidecar);

/** The templates that the program ships, by name. */
export const dialects: Readonly<Record<string, Template>> = Object.fromEntries(
	readdirSync(folder)
		.filter(name => name.endsWith('.md'))
		.map(name => name.slice(0, -'.md'.length))
		.map(name => [name, readDialect(name)]),
);
