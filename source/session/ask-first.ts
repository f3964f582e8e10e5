/* What is asked before the form's requests are carried out: once for each content. */

import {openAccepted} from '../disk/accepted.ts';
import {editorInProject} from '../programs/editor.ts';
import {exhibitLines} from '../programs/exhibit.ts';
import type {Ask, AskedRequest} from '../wizard/state.ts';
import type {FormHost} from './desk.ts';
import {shortPath} from './opening.ts';
import {askBeforeProposing} from './proposer.ts';
import type {Session} from './session.ts';

type Surroundings = Pick<Session, 'workspace' | 'folder'>;

/** Says what has to be agreed to for a request, unless it was agreed to. */
export function askFirst(session: Surroundings): FormHost['ask'] {
	const accepted = openAccepted(session.folder);
	return request => {
		const ask = askFor(request, session);
		if (!ask || accepted.has(ask.content)) return undefined;
		if (request.agreed !== ask.content) return ask;
		// What cannot be noted down is asked again.
		void accepted.add(ask.content);
		return undefined;
	};
}

function askFor(request: AskedRequest, session: Surroundings): Ask | undefined {
	const {root, cwd} = session.workspace;
	if (request.type === 'propose') return askBeforeProposing(request, session);
	const parts = editorInProject(root);
	if (parts.length === 0) return undefined;
	return {
		heading: 'The editor comes with the project. Start it?',
		lines: parts.flatMap(part => [...exhibitLines(part, shortPath(part.path, cwd)), '']).slice(0, -1),
		yes: 'Start it',
		refused: 'The editor was not started.',
		content: JSON.stringify(['editor', parts.map(({path, digest}) => [path, digest])]),
	};
}
