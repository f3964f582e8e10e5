import type {CheckArguments} from '../command-table.ts';
import {type Problem, problems} from '../plan/check/problems.ts';
import {remarks} from '../plan/check/remarks.ts';
import type {Plan} from '../plan/place.ts';
import type {World} from '../session/world.ts';
import {displayText} from '../wizard/text/display.ts';
import {printable} from './json.ts';
import {openNamedPlan} from './named-plan.ts';

type Listed = Omit<Problem, 'kind'> & {readonly kind: Problem['kind'] | 'weak'};
type Found = Listed & {readonly file: string};

/** Prints the problems of plans, and where they are asked for the weak answers; 1 where there are some. */
export function check({plans, template, format, hasRemarks, isOutside}: CheckArguments, world: World): number {
	const named = plans.length > 0 ? plans : [undefined];
	const found = named.flatMap(plan => {
		const opened = openNamedPlan({plan, template, isOutside}, world);
		const weak = hasRemarks ? weakAnswers(opened.plan) : [];
		const listed: readonly Listed[] = [...problems(opened.plan, opened), ...weak];
		return listed
			.toSorted((a, b) => a.line - b.line || a.column - b.column)
			.map(problem => ({file: opened.file, ...problem}));
	});
	world.stdout.write(formats[format](found));
	return found.length > 0 ? 1 : 0;
}

function weakAnswers(plan: Plan): Listed[] {
	return remarks(plan).map(({path, line, column, message}) => ({path, line, column, message, kind: 'weak'}));
}

const formats = {
	text: found => found.map(line => `${displayText(textLine(line))}\n`).join(''),
	json: found => `${printable(found)}\n`,
	github: found => found.map(line => `${annotation(line)}\n`).join(''),
} satisfies Record<CheckArguments['format'], (found: readonly Found[]) => string>;

const textLine = ({file, line, column, message}: Found): string => `${file}:${line}:${column} ${message}`;

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function annotation({file, line, column, message, kind}: Found): string {
	const properties = {file, line, col: column, title: `plan-wizard: ${kind}`};
	const written = Object.entries(properties).map(
		([name, value]) => `${name}=${escapeProperty(displayText(String(value)))}`,
	);
	return `::${kind === 'weak' ? 'warning' : 'error'} ${written.join(',')}::${escapeMessage(displayText(message))}`;
}

const escapeMessage = (text: string): string =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
