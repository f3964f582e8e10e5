import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {
	dialectAt,
	readNamedTemplate,
	readProjectTemplate,
	templatePlaces,
} from '../../source/disk/project-templates.ts';

function makeProject(files: Readonly<Record<string, string>>): string {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'templates-')));
	onTestFinished(() => rmSync(root, {recursive: true}));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), {recursive: true});
		writeFileSync(join(root, path), text);
	}
	return root;
}

/* The places for the document at `path` of a project that has these files. */
const placesIn = (path: string, files: readonly string[]) => {
	const root = makeProject(Object.fromEntries(files.map(file => [file, ''])));
	const {own, any} = templatePlaces(join(root, path), {root});
	const short = (place: string) => relative(root, place);
	return {own: own.map(short), any: any.map(short)};
};

describe('the templates of a project', () => {
	test.each(['.flow', '.specify', '.spec', '__specification__', '.'])('for a plan are found in %s', folder => {
		const file = join(folder, 'templates/plan-template.md');
		const files = [file, 'templates/other.md'];
		expect(placesIn('specs/001-a/plan.md', files)).toEqual({own: [file], any: []});
		expect(placesIn('docs/search.md', files)).toEqual({own: [], any: [file]});
	});

	test.each([
		['.kiro/specs/search/design.md', '.kiro/settings/templates/specs/design.md'],
		['.kiro/specs/search/requirements.md', '.kiro/settings/templates/specs/requirements.md'],
		['openspec/changes/search/design.md', 'openspec/schemas/mine/templates/design.md'],
		['openspec/changes/search/proposal.md', 'openspec/schemas/mine/templates/proposal.md'],
		['specs/001-a/spec.md', '.specify/templates/spec-template.md'],
		['docs/adr/0007-use-redis.md', 'docs/adr/template.md'],
		['docs/decisions/use-redis.md', 'docs/decisions/adr-template.md'],
		['text/0012-search.md', '0000-template.md'],
		['rfcs/text/0012-search.md', 'rfcs/0000-template.md'],
	])('for %s: %s', (path, template) => {
		const others = [
			'.kiro/settings/templates/specs/tasks.md',
			'openspec/schemas/mine/templates/tasks.md',
			'.specify/templates/tasks-template.md',
		];
		expect(placesIn(path, [template, ...others]).own).toEqual([template]);
	});

	test('of the tool that a document stands with go first', () => {
		const files = ['.kiro/settings/templates/specs/design.md', 'openspec/schemas/a/templates/design.md'];
		expect(placesIn('.kiro/specs/x/design.md', files).own).toEqual(files);
		expect(placesIn('openspec/changes/x/design.md', files).own).toEqual(files.toReversed());
	});

	test('of OpenSpec are those of the schema that the change or the project names', () => {
		const root = makeProject({
			'openspec/config.yaml': 'schema: b\n',
			'openspec/changes/x/.openspec.yaml': 'created: today\nschema: "c"\n',
			...Object.fromEntries(['a', 'b', 'c'].map(name => [`openspec/schemas/${name}/templates/design.md`, ''])),
		});
		const firstFor = (change: string) => {
			const [first = ''] = templatePlaces(join(root, `openspec/changes/${change}/design.md`), {root}).own;
			return relative(root, first);
		};
		expect(firstFor('x')).toBe('openspec/schemas/c/templates/design.md');
		expect(firstFor('y')).toBe('openspec/schemas/b/templates/design.md');
	});

	test('are never the document itself, nor beside what is no record', () => {
		expect(placesIn('docs/adr/template.md', ['docs/adr/template.md']).own).toEqual([]);
		expect(placesIn('docs/plan.md', ['docs/template.md', '0000-template.md'])).toEqual({own: [], any: []});
	});
});

test.each([
	['.kiro/specs/search/design.md', 'kiro-design'],
	['.kiro/specs/search/tasks.md', undefined],
	['openspec/changes/search/design.md', 'openspec-design'],
	['openspec/changes/search/proposal.md', 'openspec-proposal'],
	['openspec/changes/search/notes.md', undefined],
	['specs/001-search/plan.md', 'spec-kit-plan'],
	['kitty-specs/001-search/plan.md', 'spec-kit-plan'],
	['.kiro/specs/search/requirements.md', 'kiro-requirements'],
	['openspec/changes/search/specs/login/spec.md', 'openspec-spec'],
	['specs/001-search/spec.md', 'spec-kit-spec'],
	['.flow/features/001-search/spec.md', 'flow-spec'],
	['docs/adr/0007-use-redis.md', 'madr'],
	['docs/adr/readme.md', undefined],
	['plan.md', undefined],
])('a new %s is begun with %s', (path, dialect) => {
	const root = makeProject({'.specify/memory/constitution.md': ''});
	expect(dialectAt(join(root, path), {root})).toBe(dialect);
});

test('a plan of a feature is of Spec Kit only where that is set up', () => {
	const root = makeProject({});
	expect(dialectAt(join(root, 'specs/001-search/plan.md'), {root})).toBeUndefined();
});

describe('a template', () => {
	test('comes with the sidecar of its name', () => {
		const root = makeProject({'a/mine.md': '# A\r\n', 'a/mine.json': '{"required": ["title"]}'});
		expect(readNamedTemplate('mine.md', {cwd: join(root, 'a'), root})).toEqual({
			path: join(root, 'a/mine.md'),
			name: 'a/mine.md',
			text: '# A\r\n',
			sidecar: {required: ['title']},
		});
	});

	test('that is missing, a folder, or has a broken sidecar is a failure', () => {
		const root = makeProject({'mine.md': '# A', 'mine.json': '{'});
		const read = (name: string) => () => readNamedTemplate(name, {cwd: root, root});
		expect(read('no.md')).toThrow('Could not read the template `no.md`: it does not exist.');
		expect(read('.')).toThrow('it is a directory');
		expect(read('mine.md')).toThrow(`The sidecar \`${join(root, 'mine.json')}\` is no JSON`);
	});

	test('of the project that leads out of it is a failure', () => {
		const [root, outside] = [makeProject({}), makeProject({secret: 'x'})];
		const path = join(root, 'plan-template.md');
		symlinkSync(join(outside, 'secret'), path);
		expect(() => readProjectTemplate(path, {root})).toThrow('leads out of the project');
	});
});
