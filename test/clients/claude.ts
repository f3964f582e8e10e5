/* What the tests of Claude Code share. */

import type {Turn} from './model.ts';
import type {Rig} from './rig.ts';

/** Claude Code names the file that a plan has to be written to. */
export const writePlan =
	(plan: string) =>
	(asked: string): Turn => {
		const path = /[^\s"`]+\/\.claude\/plans\/[\w-]+\.md/.exec(asked.replaceAll('\\n', '\n'))?.[0];
		return {tool: 'Write', input: {file_path: path, content: plan}};
	};

/** A home where nothing is asked at the start, with these settings. */
export const settle = ({write, project}: Rig, settings: object): void => {
	const trusted = {[project]: {hasTrustDialogAccepted: true}};
	const approved = {approved: ['made-up'], rejected: []};
	const state = {hasCompletedOnboarding: true, theme: 'dark', customApiKeyResponses: approved, projects: trusted};
	write('home/.claude.json', JSON.stringify(state));
	write('home/.claude/settings.json', JSON.stringify(settings));
};
