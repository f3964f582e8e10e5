import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {Log} from 'sarif';
import {expect, test} from 'vitest';
import {makeFolder, run} from './run.ts';

const ajv = new Ajv2020({strict: false});
addFormats.default(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(new URL('../fixtures/sarif-2.1.0.json', import.meta.url), 'utf8')));

const logOf = async (files: Readonly<Record<string, string>>, ...argv: readonly string[]) => {
	const {stdout, exitCode} = await run(makeFolder(files), ['check', '--sarif', ...argv]);
	const log = JSON.parse(stdout) as Log;
	expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
	return {log, exitCode};
};

const plan = `# Technical Plan: Login

## Technical Decisions

### Decision 1: Store

**Rationale**: fast

## Open Questions

- [CLARIFY: Who may unlock?]
`;

test('problems are results with a rule, a place and a mark that stays', async () => {
	const {log, exitCode} = await logOf({'specs/001 ä/plan.md': plan}, 'specs/001 ä/plan.md');
	expect(exitCode).toBe(1);
	const [{results = [], tool} = {tool: undefined}] = log.runs;
	const question = results.find(({ruleId}) => ruleId === 'open-question');
	expect(question).toMatchObject({
		level: 'warning',
		message: {text: expect.stringContaining('Who may unlock?')},
		locations: [
			{
				physicalLocation: {
					artifactLocation: {uri: 'specs/001%20%C3%A4/plan.md'},
					region: {startLine: 11, startColumn: 3},
				},
			},
		],
		partialFingerprints: {'place/v1': expect.stringMatching(/^[\da-f]{64}$/)},
	});
	for (const {ruleId, ruleIndex = -1} of results) expect(tool?.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
});

test('a line that moved has the same mark', async () => {
	const marks = async (text: string) =>
		(await logOf({'plan.md': text})).log.runs[0]?.results?.map(({partialFingerprints}) => partialFingerprints);
	expect(await marks(plan.replace('## Technical', 'More words.\n\n## Technical'))).toEqual(await marks(plan));
});

test('weak answers are notes, and where nothing is found there are no results', async () => {
	const {log} = await logOf({'plan.md': plan}, '--remarks');
	expect(log.runs[0]?.results).toContainEqual(expect.objectContaining({ruleId: 'weak', level: 'note'}));
	const none = await logOf({'notes.md': '# Notes\n'}, 'notes.md', '--template', 'none');
	expect(none).toMatchObject({exitCode: 0, log: {runs: [{results: []}]}});
});

test('a path that is no text is a reference all the same', async () => {
	const {log} = await logOf({'a%b#c?/::x.md': '# A\n\n[CLARIFY: what?]\n'}, 'a%b#c?/::x.md', '--template', 'none');
	const [location] = log.runs[0]?.results?.[0]?.locations ?? [];
	expect(location?.physicalLocation?.artifactLocation?.uri).toBe('a%25b%23c%3F/%3A%3Ax.md');
});
