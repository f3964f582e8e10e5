import type {CheckArguments} from '../command-table.ts';
import {findOwnFolder} from '../disk/own-folder.ts';
import {type Problem, problems} from '../plan/check/problems.ts';
import {remarks} from '../plan/check/remarks.ts';
import type {Plan} from '../plan/place.ts';
import {forLog} from '../runner-commands.ts';
import type {World} from '../session/world.ts';
import {readVersion} from '../version.ts';
import {displayText} from '../wizard/text/display.ts';
import {type ApprovalProblem, approvalProblems} from './approval.ts';
import {printable} from './json.ts';
import {type NamedPlan, openNamedPlan} from './named-plan.ts';
import {sarifLog} from './sarif.ts';

type Listed = (Omit<Problem, 'kind'> & {readonly kind: Problem['kind'] | 'weak'}) | ApprovalProblem;
type Found = Listed & {readonly file: string};

/** Prints the problems of plans, and where they are asked for the weak answers, or what is not as it was approved; 1 where there are some. */
export async function check(request: CheckArguments, world: World): Promise<number> {
	const {plans, template, format, hasRemarks, isApproval, isOutside} = request;
	const folder = isApproval ? await findOwnFolder() : '';
	const named = plans.length > 0 ? plans : [undefined];
	const found = named.flatMap(plan => {
		const opened = openNamedPlan({plan, template, isOutside}, world);
		const listed = isApproval ? approvalProblems(opened.plan, {path: opened.path, folder}) : lacks(opened, hasRemarks);
		return listed
			.toSorted((a, b) => a.line - b.line || a.column - b.column)
			.map(problem => ({file: opened.file, ...problem}));
	});
	world.stdout.write(formats[format](found));
	return found.length > 0 ? 1 : 0;
}

function lacks(opened: NamedPlan, hasRemarks: boolean): readonly Listed[] {
	return [...problems(opened.plan, opened), ...(hasRemarks ? weakAnswers(opened.plan) : [])];
}

function weakAnswers(plan: Plan): Listed[] {
	return remarks(plan).map(({path, line, column, message}) => ({path, line, column, message, kind: 'weak'}));
}

const formats = {
	text: found => forLog(found.map(line => `${displayText(textLine(line))}\n`).join('')),
	json: found => `${printable(found)}\n`,
	github: found => found.map(line => `${annotation(line)}\n`).join(''),
	sarif: found => `${printable(sarifLog(found, readVersion()))}\n`,
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
