/* What the tests of Gemini CLI share. */

import type {Turn} from './model.ts';
import type {Rig} from './rig.ts';

const settings = {
	security: {auth: {selectedType: 'gemini-api-key'}, folderTrust: {enabled: false}},
	privacy: {usageStatisticsEnabled: false},
	general: {enableAutoUpdate: false},
	telemetry: {enabled: false},
};

/** Gemini CLI names the folder for plans. */
export const writeGeminiPlan =
	(plan: string) =>
	(asked: string): Turn => {
		const folder = /[^\s"`']+\/plans\//.exec(asked.replaceAll('\\n', '\n'))?.[0];
		return {tool: 'write_file', input: {file_path: `${folder}tea.md`, content: plan}};
	};

/** A home where nothing is asked at the start, with these hooks. */
export const settleGemini = ({write}: Rig, hooks: object): void =>
	write('home/.gemini/settings.json', JSON.stringify({...settings, ...hooks}));
