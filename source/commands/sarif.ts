/* Problems in the format that code scanning reads: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */

import {createHash} from 'node:crypto';
import type {ProblemKind} from '../plan/check/problems.ts';
import type {Path} from '../plan/place.ts';
import {pathText} from '../plan/place.ts';

export type Finding = {
	/** The plan's path, from the folder that the program was started in where it lies below that. */
	readonly file: string;
	readonly path: Path;
	readonly line: number;
	readonly column: number;
	readonly message: string;
	readonly kind: FindingKind;
};

export type FindingKind = ProblemKind | 'weak' | 'approval';

type Rule = {readonly name: string; readonly about: string; readonly level: 'error' | 'warning' | 'note'};

/** What is found by each kind, and how much it weighs. */
const rules = {
	blank: {name: 'BlankField', about: 'A field that the template asks for says nothing.', level: 'error'},
	'template-words': {
		name: 'TemplateWords',
		about: 'Words of the template stand where an answer should.',
		level: 'error',
	},
	'open-question': {name: 'OpenQuestion', about: 'A question is not answered yet.', level: 'warning'},
	'to-do': {name: 'ToDo', about: 'Something is marked as still to be done.', level: 'warning'},
	'no-option': {name: 'NoOption', about: 'A decision names none of its options.', level: 'error'},
	dependency: {
		name: 'Dependency',
		about: 'A phase depends on something that is not there, or on a later one.',
		level: 'error',
	},
	unused: {name: 'Unused', about: 'A part of the plan is used by no other, though it should be.', level: 'error'},
	duplicate: {name: 'Duplicate', about: 'Two things have one name.', level: 'error'},
	approval: {name: 'NotAsApproved', about: 'Something is not as a person approved it.', level: 'error'},
	weak: {name: 'WeakAnswer', about: 'An answer says too little to build on.', level: 'note'},
} satisfies Record<FindingKind, Rule>;

/** Findings as a SARIF log of one run by this `version` of the program. */
export function sarifLog(findings: readonly Finding[], version: string): object {
	const ids = Object.keys(rules) as FindingKind[];
	return {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'plan-wizard',
						semanticVersion: version,
						rules: ids.map(id => ({
							id,
							name: rules[id].name,
							shortDescription: {text: rules[id].about},
							defaultConfiguration: {level: rules[id].level},
						})),
					},
				},
				columnKind: 'utf16CodeUnits',
				results: findings.map(finding => result(finding, ids)),
			},
		],
	};
}

function result({file, path, line, column, message, kind}: Finding, ids: readonly FindingKind[]): object {
	return {
		ruleId: kind,
		ruleIndex: ids.indexOf(kind),
		level: rules[kind].level,
		message: {text: message},
		locations: [
			{
				physicalLocation: {artifactLocation: {uri: uriOf(file)}, region: {startLine: line, startColumn: column}},
				...(path.length > 0 ? {logicalLocations: [{fullyQualifiedName: pathText(path)}]} : {}),
			},
		],
		// Lines move; by this a later run knows the same finding again.
		partialFingerprints: {
			'place/v1': createHash('sha256')
				.update(`${kind}\0${pathText(path)}`)
				.digest('hex'),
		},
	};
}

/* A path as a reference: `specs/a b/plan.md` as `specs/a%20b/plan.md`, a whole one as a URI of its own. */
function uriOf(file: string): string {
	const path = file.toWellFormed().replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
	if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
	return path.startsWith('/') ? `file://${path}` : path;
}
