/* Files of a project that would have a say in what runs, as they are shown to the person before. */

import {isUtf8} from 'node:buffer';
import {createHash} from 'node:crypto';
import * as fs from 'node:fs';
import {explain, Failure} from '../failure.ts';

/** A file as it is shown. `text` is what it says, as far as it is shown; `undefined`: it is no text. May hold control characters. */
export type Exhibit = {
	readonly path: string;
	readonly text: string | undefined;
	readonly size: number;
	/** How many lines are left out of `text`. */
	readonly more: number;
	/** Of all that it holds. */
	readonly digest: string;
};

const longestShown = 2000;
const largestText = 1_000_000;

/** Reads a file to be shown. Throws a Failure where it cannot be read: what cannot be shown is not run. */
export function readExhibit(path: string): Exhibit {
	try {
		const bytes = fs.readFileSync(path);
		const digest = createHash('sha256').update(bytes).digest('hex');
		const isText = bytes.length <= largestText && isUtf8(bytes) && !bytes.includes(0);
		const lines = isText
			? bytes
					.toString()
					.trimEnd()
					.split(/\r\n|\r|\n/)
			: [];
		const more = Math.max(0, lines.length - longestShown);
		const text = isText ? lines.slice(0, longestShown).join('\n') : undefined;
		return {path, text, size: bytes.length, more, digest};
	} catch (error) {
		throw new Failure(`Could not read \`${path}\`, which would have a say in what runs: ${explain(error)}.`, {
			cause: error,
		});
	}
}

/** The lines that show an exhibit, `name` being its path as people read it. */
export function exhibitLines({text, size, more}: Exhibit, name: string): readonly string[] {
	if (text === undefined) return [`${name} is a program of ${inSize(size)}, and no text.`];
	const rest = more > 0 ? [`  … and ${more} more line${more === 1 ? '' : 's'}`] : [];
	return [`${name} says:`, '', ...text.split('\n').map(line => `  ${line}`), ...rest];
}

const inSize = (bytes: number): string =>
	bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.ceil(bytes / 1e6)} MB`;
