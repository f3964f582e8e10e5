import type {CheckArguments} from '../command-table.ts';
import {type Problem, problems} from '../plan/check/problems.ts';
import type {World} from '../session/world.ts';
import {displayText} from '../wizard/text/display.ts';
import {printable} from './json.ts';
import {openNamedPlan} from './named-plan.ts';

type Found = Problem & {readonly file: string};

/** Prints the problems of plans; 1 where there are some. */
export function check({plans, template, format, isOutside}: CheckArguments, world: World): number {
	const named = plans.length > 0 ? plans : [undefined];
	const found = named.flatMap(plan => {
		const opened = openNamedPlan({plan, template, isOutside}, world);
		return problems(opened.plan, opened).map(problem => ({file: opened.file, ...problem}));
	});
	world.stdout.write(formats[format](found));
	return found.length > 0 ? 1 : 0;
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
	return `::error ${written.join(',')}::${escapeMessage(displayText(message))}`;
}

const escapeMessage = (text: string): string =>
	text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
