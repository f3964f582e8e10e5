import {execFileSync} from 'node:child_process';
import {chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {findPlanPath, findWorkspace, planPlace} from '../../source/disk/workspace.ts';

/** A project of these files, in a home folder of its own so that nothing outside is found. */
function makeProject(files: Readonly<Record<string, string>>): string {
	const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'workspace-'))), 'project');
	onTestFinished(() => rmSync(dirname(root), {recursive: true}));
	mkdirSync(root);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), {recursive: true});
		writeFileSync(join(root, path), text);
	}
	return root;
}

const find = (root: string, below = '', env: Readonly<Record<string, string>> = {}) =>
	findWorkspace({cwd: join(root, below), env: {HOME: dirname(root), ...env}});

const three = {
	'specs/002-search/spec.md': '# Spec',
	'specs/012-login/spec.md': '# Spec',
	'specs/012-login/plan.md': '# Plan',
	'specs/100-export/spec.md': '# Spec',
};

describe('features', () => {
	test.each(['.flow/features', 'features', '.spec/features', '__specification__/features', 'specs'])(
		'are found in %s',
		layout => {
			const root = makeProject({[`${layout}/012-login/spec.md`]: '', [`${layout}/README.md`]: ''});
			const folder = join(root, layout, '012-login');
			expect(find(root)).toMatchObject({
				root,
				features: [{name: '012-login', folder, spec: join(folder, 'spec.md'), plan: undefined}],
				active: undefined,
			});
		},
	);

	test.each([
		['kitty-specs/012-login', ['spec.md'], 'plan.md', undefined],
		['kitty-specs/012-login', ['spec.md', 'plan.md'], 'plan.md', 'plan.md'],
		['.kiro/specs/login', ['requirements.md'], 'design.md', undefined],
		['.kiro/specs/login', ['requirements.md', 'design.md'], 'design.md', 'design.md'],
		['openspec/changes/login', ['proposal.md'], 'proposal.md', 'proposal.md'],
		['openspec/changes/login', ['proposal.md', 'design.md', 'tasks.md'], 'design.md', 'design.md'],
	])('of other tools have a plan by another name: %s, %j', (path, files, place, plan) => {
		const root = makeProject(Object.fromEntries(files.map(file => [join(path, file), ''])));
		const folder = join(root, path);
		const feature = {folder, place: join(folder, place), plan: plan && join(folder, plan)};
		expect(find(root).features).toMatchObject([feature]);
		expect(find(root, path).active).toMatchObject(feature);
		expect(planPlace(path, find(root))).toBe(join(folder, place));
		expect(planPlace(basename(path), find(root))).toBe(join(folder, place));
	});

	test('of OpenSpec that are done are none', () => {
		const root = makeProject({'openspec/changes/archive/design.md': '', 'specs/archive/spec.md': ''});
		expect(find(root).features.map(({folder}) => folder)).toEqual([join(root, 'specs/archive')]);
	});

	test.each(['.cursor/plans', '.claude/plans', 'docs/superpowers/plans'])('are the plans in %s, too', folder => {
		const root = makeProject({[`${folder}/search_1a2b.plan.md`]: '', [`${folder}/notes.txt`]: '', '.git/HEAD': ''});
		const plan = join(root, folder, 'search_1a2b.plan.md');
		expect(find(root).features).toEqual([
			{name: 'search_1a2b', folder: join(root, folder), spec: undefined, plan, place: plan},
		]);
	});

	test.each(['Spec.md', 'SPEC.md'])('may have a %s', name => {
		const root = makeProject({[`specs/012-login/${name}`]: ''});
		const spec = join(root, 'specs/012-login', name);
		expect(find(root).features).toMatchObject([{name: '012-login', spec}]);
		expect(find(root, 'specs/012-login').active).toMatchObject({spec});
	});

	test('stand in the order of their numbers, the last first, from all layouts', () => {
		const root = makeProject({...three, 'features/20-mail/plan.md': ''});
		expect(find(root).features.map(({name}) => name)).toEqual(['100-export', '20-mail', '012-login', '002-search']);
	});

	test('say which of their files exist', () => {
		const root = makeProject(three);
		const withoutPlan = find(root)
			.features.filter(({spec, plan}) => spec && !plan)
			.map(({name}) => name);
		expect(withoutPlan).toEqual(['100-export', '002-search']);
	});

	test('are not any folders: without a spec or a plan, hidden, or of modules', () => {
		const root = makeProject({
			'features/login.feature': '',
			'features/steps/login.ts': '',
			'specs/.cache/spec.md': '',
			'specs/node_modules/spec.md': '',
		});
		expect(find(root).features).toEqual([]);
	});

	test('may be linked', () => {
		const root = makeProject({'shared/012-login/spec.md': '', '.git/HEAD': ''});
		mkdirSync(join(root, 'specs'));
		symlinkSync(join(root, 'shared', '012-login'), join(root, 'specs', '012-login'));
		symlinkSync(join(root, 'nowhere'), join(root, 'specs', '013-gone'));
		expect(find(root).features.map(({name}) => name)).toEqual(['012-login']);
	});
});

describe('the root', () => {
	test('is the nearest folder of a spec tool, else the repository, else here', () => {
		const root = makeProject({
			'.git/HEAD': '',
			'specs/001-a/spec.md': '',
			'packages/api/.specify/x': '',
			'packages/api/source/x': '',
			'packages/web/x': '',
		});
		expect(find(root, 'packages/api/source').root).toBe(join(root, 'packages/api'));
		expect(find(root, 'packages/web').root).toBe(root);
		const plain = makeProject({'.git/HEAD': '', 'a/b/x': ''});
		expect(find(plain, 'a/b').root).toBe(plain);
		const bare = makeProject({'a/b/x': ''});
		expect(find(bare, 'a/b').root).toBe(join(bare, 'a/b'));
	});

	test('is never beyond the repository, nor the home folder', () => {
		const root = makeProject({'specs/001-a/spec.md': '', 'inner/.git/HEAD': '', 'home/a/x': ''});
		expect(find(root, 'inner').root).toBe(join(root, 'inner'));
		expect(find(root, 'home/a', {HOME: join(root, 'home')}).root).toBe(join(root, 'home/a'));
	});

	test('is not `.flow`, though it has `features` in it', () => {
		const root = makeProject({'.flow/features/001-a/spec.md': ''});
		expect(find(root, '.flow/features/001-a').root).toBe(root);
		expect(find(root, '.flow').root).toBe(root);
	});
});

describe('the active feature', () => {
	const login = (workspace: ReturnType<typeof find>): string | undefined => workspace.active?.name;

	test('is the one whose folder this is, or is within', () => {
		const root = makeProject({...three, 'specs/012-login/contracts/api.yml': '', 'specs/101-new/notes.txt': ''});
		expect(login(find(root, 'specs/012-login'))).toBe('012-login');
		expect(login(find(root, 'specs/012-login/contracts'))).toBe('012-login');
		expect(find(root, 'specs/101-new').active).toMatchObject({name: '101-new', spec: undefined, plan: undefined});
		expect(login(find(root, 'specs'))).toBeUndefined();
	});

	test('is any folder with a spec in it', () => {
		const root = makeProject({'docs/login/spec.md': ''});
		expect(find(root, 'docs/login').active).toMatchObject({name: 'login', folder: join(root, 'docs/login')});
	});

	test.each([
		['.flow/state/current-session.md', '### Current Feature\n- **Feature ID**: 012-login\n- **Phase**: planning\n'],
		['.flow/state/current-session.md', '- **Feature ID:** `012`\n'],
		['__specification__/state/current-session.md', 'Feature ID: 012-login\n'],
		['.flow/state.json', '{"currentFeature": "012-login"}'],
		['.flow/state.json', '{"feature": {"name": "x", "id": 1, "current": "012-login"}}'],
		['.specify/feature.json', '{"feature_directory": "specs/012-login"}'],
		['.specify/feature.json', '{"feature_directory": "specs/012-login/"}'],
		['.spec/state/session.json', '{"feature": "012-login"}'],
		['.spec/.session.json', '{"timestamp": "x", "workflow": {"currentFeature": "012-login"}}'],
	])('is noted in %s as %s', (path, text) => {
		expect(login(find(makeProject({...three, [path]: text})))).toBe('012-login');
	});

	test.each([
		['.flow/state/current-session.md', '- **Feature ID**: N/A\n'],
		['.specify/feature.json', '{"feature_directory": "specs/099-gone"}'],
		['.specify/feature.json', '{"feature_directory": "/etc"}'],
		['.specify/feature.json', '{"feature_directory": ""}'],
		['.specify/feature.json', '{'],
		['.specify/feature.json/x', ''],
	])('is not taken from %s with %s', (path, text) => {
		expect(find(makeProject({...three, [path]: text})).active).toBeUndefined();
	});

	test('is named by a variable of Spec Kit before any file', () => {
		const root = makeProject({...three, '.specify/feature.json': '{"feature_directory": "specs/012-login"}'});
		expect(login(find(root, '', {SPECIFY_FEATURE: '002-search'}))).toBe('002-search');
		expect(login(find(root, '', {SPECIFY_FEATURE_DIRECTORY: 'specs/100-export'}))).toBe('100-export');
	});

	test.each([
		['012-login', '012-login'],
		['feat/012-login', '012-login'],
		['012-fix-the-login', '012-login'],
		['main', undefined],
		['099-gone', undefined],
		['12-login', undefined],
	])('is the one of the branch %s', (branch, name) => {
		expect(login(find(makeProject({...three, '.git/HEAD': `ref: refs/heads/${branch}\n`})))).toBe(name);
	});

	test('is not guessed where two share the number, nor on a detached head', () => {
		const root = makeProject({...three, 'specs/012-other/spec.md': '', '.git/HEAD': 'ref: refs/heads/012-fix\n'});
		expect(find(root).active).toBeUndefined();
		expect(find(makeProject({...three, '.git/HEAD': 'b'.repeat(40)})).active).toBeUndefined();
	});

	test('is the one of the branch in a real worktree', () => {
		const root = makeProject({...three});
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {cwd: root, stdio: 'ignore'});
		git('init', '-b', 'main');
		git('add', '.');
		git('commit', '-m', 'x');
		git('worktree', 'add', '-b', '012-login', '../tree');
		expect(login(find(root))).toBeUndefined();
		expect(login(find(join(dirname(root), 'tree')))).toBe('012-login');
	});
});

describe('the place of the plan', () => {
	test('is a file, or `plan.md` in a folder, existing or not', () => {
		const root = makeProject(three);
		const workspace = find(root, 'specs');
		expect(planPlace('012-login', workspace)).toBe(join(root, 'specs/012-login/plan.md'));
		expect(planPlace('012-login/plan.md', workspace)).toBe(join(root, 'specs/012-login/plan.md'));
		expect(planPlace('../docs/my-plan.md', workspace)).toBe(join(root, 'docs/my-plan.md'));
		expect(planPlace('new/', workspace)).toBe(join(root, 'specs/new/plan.md'));
		expect(planPlace(join(root, 'specs/002-search'), workspace)).toBe(join(root, 'specs/002-search/plan.md'));
	});

	test('is that of a feature by its name or number', () => {
		const root = makeProject(three);
		expect(planPlace('002-search', find(root))).toBe(join(root, 'specs/002-search/plan.md'));
		expect(planPlace('2', find(root))).toBe(join(root, 'specs/002-search/plan.md'));
		expect(planPlace('3', find(root))).toBe(join(root, '3'));
	});

	test("is the active feature's, else the one here, else to be chosen", () => {
		const root = makeProject({...three, 'plan.md': '', 'docs/plan.md': ''});
		expect(planPlace(undefined, find(root, 'specs/002-search'))).toBe(join(root, 'specs/002-search/plan.md'));
		expect(planPlace(undefined, find(root, 'docs'))).toBe(join(root, 'docs/plan.md'));
		expect(planPlace(undefined, find(root, 'specs'))).toBeUndefined();
	});
});

describe('a plan that is a link', () => {
	const inside = {isOutside: false};
	const project = {'.git/HEAD': '', 'specs/001-a/spec.md': '', 'shared/plan.md': ''};

	/* A project with a link at `specs/001-a/plan.md`, and a folder beside it. */
	function makeLinked(target: string, link = 'specs/001-a/plan.md') {
		const root = makeProject(project);
		const outside = join(dirname(root), 'out');
		mkdirSync(join(outside, '001-b'), {recursive: true});
		writeFileSync(join(outside, 'profile'), '');
		symlinkSync(target, join(root, link));
		return {root, outside, workspace: find(root)};
	}

	test.each([
		['a file', '../../../out/profile', 'specs/001-a/plan.md', 'profile'],
		['a file that is not there', '../../../out/new', 'specs/001-a/plan.md', 'new'],
		['a folder', '../../out/001-b', 'specs/002-b', '001-b/plan.md'],
		['a folder that is not there', '../../out/no', 'specs/002-b', 'no/plan.md'],
	])('to %s outside is refused, with its real path, unless that is allowed', (_, target, link, real) => {
		const {root, outside, workspace} = makeLinked(target, link);
		const place = planPlace(link, workspace) ?? '';
		const at = link.endsWith('.md') ? place : join(root, link, 'plan.md');
		expect(() => findPlanPath(at, workspace, inside)).toThrow(
			`\`${at}\` leads out of the project, to \`${join(outside, real)}\`. Name that file itself, or follow the link with \`--outside\`.`,
		);
		expect(findPlanPath(at, workspace, {isOutside: true})).toBe(join(outside, real));
	});

	test('to a file inside is followed', () => {
		const {root, workspace} = makeLinked('../../shared/plan.md');
		expect(findPlanPath(join(root, 'specs/001-a/plan.md'), workspace, inside)).toBe(join(root, 'shared/plan.md'));
	});

	test('outside of the project that is named itself is the choice of the person', () => {
		const {outside, workspace} = makeLinked('../../../out/profile');
		expect(findPlanPath(join(outside, 'profile'), workspace, inside)).toBe(join(outside, 'profile'));
		expect(findPlanPath(join(outside, 'new/plan.md'), workspace, inside)).toBe(join(outside, 'new/plan.md'));
	});

	test('of another project that leads out of that one is refused as well', () => {
		const {root, outside} = makeLinked('../../../out/profile');
		const elsewhere = findWorkspace({cwd: outside});
		expect(() => findPlanPath(join(root, 'specs/001-a/plan.md'), elsewhere, inside)).toThrow('leads out of');
	});

	test('reached by a link to the whole project is followed', () => {
		const {root, outside, workspace} = makeLinked('../../shared/plan.md');
		symlinkSync(root, join(outside, 'project'));
		const place = join(outside, 'project/specs/001-a/plan.md');
		expect(findPlanPath(place, workspace, inside)).toBe(join(root, 'shared/plan.md'));
	});
});

describe('a folder above that others may write', () => {
	const below = 'work/here';
	const make = () => makeProject({...three, '.flow/templates/plan-template.md': '# {X}', [`${below}/x`]: ''});
	const distrusted = (root: string) => ({
		root: join(root, below),
		features: [],
		warning: expect.stringContaining(`\`${root}\` looks like a project, but others may write there`),
	});

	test.each([0o777, 0o1777, 0o757])('is no project, with mode %o', mode => {
		const root = make();
		expect(find(root, below)).toMatchObject({root, warning: undefined});
		chmodSync(root, mode);
		expect(find(root, below)).toMatchObject(distrusted(root));
		// Who starts there has chosen it, and where all is open to all it is no worse.
		expect(find(root)).toMatchObject({root, warning: undefined});
		chmodSync(join(root, below), mode);
		expect(find(root, below)).toMatchObject({root, warning: undefined});
	});

	test.runIf(process.getuid?.() === 0)('is no project where it is another’s', () => {
		const root = make();
		chownSync(root, 12_345, 12_345);
		expect(find(root, below)).toMatchObject(distrusted(root));
		chownSync(join(root, below), 12_345, 12_345);
		expect(find(root, below)).toMatchObject({root, warning: undefined});
	});
});
