import {readdirSync, readFileSync} from 'node:fs';
import {parseTemplate, type Template} from '../../source/index.ts';

const folder = new URL('../fixtures/templates/', import.meta.url);

/** Templates that others write: records, proposals, tables, hints in prose, in comments and in front matter. */
export const fixtures: Readonly<Record<string, Template>> = Object.fromEntries(
	readdirSync(folder)
		.filter(name => name.endsWith('.md'))
		.map(name => [name, parseTemplate(readFileSync(new URL(name, folder), 'utf8'))]),
);
