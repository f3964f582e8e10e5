import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {chooseTemplate, dialects, documentOf, sayChoice, templateName} from '../../source/session/choice.ts';
import {makeFolder} from '../commands/run.ts';

const shippedText = (name: string) => readFileSync(new URL(`../../templates/${name}.md`, import.meta.url), 'utf8');

const kiro =
	'# Design Document: Search\n\n## Overview\n\n## Architecture\n\n## Components and Interfaces\n\n## Data Models\n';
const foreign = '# Search\n\n## Goal\n\n## Steps\n\n## Risks\n\n## Notes\n';
const own = '# {Name}\n\n## Goal\n\n{What}\n\n## Steps\n\n- {Step}\n';

/* What is chosen for the document at `path`, which holds `base`, in a project of these files. */
function choose(
	{
		path = 'plan.md',
		base = null,
		files = {},
	}: Partial<{path: string; base: string | null; files: Record<string, string>}>,
	named?: string | null,
) {
	const root = makeFolder(files);
	const document = documentOf(join(root, path), base);
	const opened = chooseTemplate(named, document, {cwd: root, root});
	return {
		name: opened.source.name,
		reason: opened.reason,
		shown: templateName(opened),
		said: sayChoice(opened, document, path),
	};
}

describe('what is named', () => {
	test.each([
		['madr', 'madr', 'MADR'],
		['none', 'none', 'no template'],
		['mine.md', 'mine.md', 'mine.md'],
		['./madr', 'madr', 'madr'],
	])('%s is taken, whatever fits', (named, name, shown) => {
		const files = {'mine.md': own, madr: own};
		expect(choose({base: kiro, files}, named)).toEqual({name, reason: 'named', shown, said: undefined});
	});

	test('has to be there', () => {
		expect(() => choose({base: kiro}, 'no.md')).toThrow('Could not read the template `no.md`: it does not exist.');
	});
});

describe('a document', () => {
	test('is opened with the dialect that it fits', () => {
		expect(choose({path: 'x.md', base: kiro})).toEqual({
			name: 'kiro-design',
			reason: 'fits',
			shown: 'Kiro design',
			said: '`x.md` is read as a Kiro design.',
		});
		expect(choose({base: shippedText('technical-plan')}).said).toBeUndefined();
	});

	test('that fits none is opened with none', () => {
		const said = 'No template fits `plan.md`, so it is read as it stands.';
		expect(choose({base: foreign})).toEqual({name: 'none', reason: 'none', shown: 'no template', said});
	});

	test('that fits none tells what is open in it', () => {
		const text = `${foreign}- [x] a\n- [ ] b [CLARIFY: c]\n`;
		expect(choose({base: text}).said).toBe(
			'No template fits `plan.md`, so it is read as it stands: 1 open question, 1 of 2 boxes ticked.',
		);
	});

	test("is opened with the project's template only if it fits", () => {
		const files = {'templates/plan-template.md': own};
		expect(choose({base: foreign, files})).toMatchObject({name: 'templates/plan-template.md', reason: 'own'});
		expect(choose({base: kiro, files})).toMatchObject({name: 'kiro-design'});
		expect(choose({base: foreign, files}, null)).toMatchObject({name: 'none'});
	});
});

test('a template of the project that is of a dialect has its other names as well, unless it has a sidecar', () => {
	const template = readFileSync(new URL('../fixtures/templates/spec-kit-plan.md', import.meta.url), 'utf8');
	const base = '# Plan\n\n## Executive Summary\n\n## Tech Stack\n\n## Charter Check\n\n## Notes\n';
	const name = '.specify/templates/plan-template.md';
	expect(choose({base, files: {[name]: template}})).toMatchObject({name, shown: name});
	const files = {[name]: template, '.specify/templates/plan-template.json': '{}'};
	expect(choose({base, files})).toMatchObject({name: 'spec-kit-plan'});
});

describe('a new one', () => {
	test.each([
		['plan.md', 'technical-plan'],
		['.kiro/specs/search/design.md', 'kiro-design'],
		['openspec/changes/search/design.md', 'openspec-design'],
		['openspec/changes/search/proposal.md', 'openspec-proposal'],
	])('at %s is begun with %s', (path, name) => {
		expect(choose({path})).toMatchObject({name, reason: 'new'});
		expect(choose({path, base: ' \n'})).toMatchObject({name});
	});

	test("is begun with the project's template, where it is one for its kind", () => {
		const files = {'templates/plan-template.md': own};
		expect(choose({files})).toMatchObject({name: 'templates/plan-template.md', reason: 'own', said: undefined});
		expect(choose({files, path: 'docs/search.md'})).toMatchObject({name: 'templates/plan-template.md'});
		expect(choose({files, path: '.kiro/specs/search/design.md'})).toMatchObject({name: 'kiro-design'});
		expect(choose({files}, null)).toMatchObject({name: 'technical-plan'});
	});
});

test('the shipped ones are told by their names', () => {
	expect(dialects().map(({id, name}) => `${id}: ${name}`)).toContain('kiro-design: Kiro design');
});
