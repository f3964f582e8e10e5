/* A template that came with the project decides what the form asks; so it is shown, and used only when the person agrees. */

import {openAccepted} from '../disk/accepted.ts';
import type {TemplateFile} from '../disk/project-templates.ts';
import {truncate} from '../wizard/text/display.ts';
import {type Document, findOwnTemplate} from './choice.ts';
import type {Session} from './session.ts';

type Asking = Pick<Session, 'desk' | 'workspace' | 'request' | 'note'> & {readonly folder: string};

const options = [
	{label: 'Use it', detail: 'this very text is not asked about again', value: 'use'},
	{label: 'Use what comes with plan-wizard', value: 'own'},
	{label: 'Leave', value: 'leave'},
] as const;

const longestShown = 12;
const longestLine = 70;

/**
The template to open: what the command line names, `undefined` for the project's, `null` for any but that. Asks where the
project has one for the document whose text was not agreed to yet; `'leave'` when the person leaves.
*/
export async function agreeTemplate(
	document: Document,
	{desk, workspace, request, folder, note}: Asking,
): Promise<Named | 'leave'> {
	const {template: argument} = request;
	const found = argument === undefined ? findOwnTemplate(document, workspace) : undefined;
	if (!found) return {template: argument};
	const accepted = openAccepted(folder);
	const content = contentOf(found);
	if (accepted.has(content)) return {template: undefined};
	const lines = found.text.trimEnd().split(/\r\n|\r|\n/);
	const rest = lines.length - longestShown;
	const choice = await desk.ask({
		heading: [
			`This project has a template of its own, ${found.name}. Use it?`,
			...lines
				.slice(0, longestShown)
				.map((line, index) => `${String(index + 1).padStart(3)}  ${truncate(line, longestLine)}`),
			...(rest > 0 ? [`     … and ${rest} more ${rest === 1 ? 'line' : 'lines'}`] : []),
		],
		options,
	});
	const failure = choice === 'use' ? await accepted.add(content) : undefined;
	if (failure) note(failure.message);
	if (choice === 'own') return {template: null};
	return choice === 'use' ? {template: undefined} : 'leave';
}

/** Whether the project has a template for the document that was agreed to before. */
export function hasAgreedTemplate(
	document: Document,
	{workspace, folder}: Pick<Asking, 'workspace' | 'folder'>,
): boolean {
	const found = findOwnTemplate(document, workspace);
	return found !== undefined && openAccepted(folder).has(contentOf(found));
}

const contentOf = ({text, sidecar}: TemplateFile): string => JSON.stringify([text, sidecar]);

type Named = {readonly template: string | null | undefined};
