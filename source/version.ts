import {readFileSync} from 'node:fs';
import {packageRoot} from './package-root.ts';

/** The version of the program. */
export function readVersion(): string {
	return JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')).version;
}
