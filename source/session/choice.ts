/*
Which template a plan is opened with: the one that is named; else one of the project's; else the shipped dialect that the document
fits; else none, and the document alone is the form. A new plan has no text yet, so where it stands says which.
*/

import {
	dialectAt,
	readNamedTemplate,
	readProjectTemplate,
	type TemplateFile,
	templatePlaces,
} from '../disk/project-templates.ts';
import {
	readShippedTemplate,
	readStoredDialects,
	shippedNames,
	type TemplateText,
	usualTemplate,
} from '../disk/shipped-template.ts';
import type {Workspace} from '../disk/workspace.ts';
import {countOpenIn} from '../plan/check/open.ts';
import {fits, fitting, type Signs, signsOf} from '../template/fit.ts';
import {type Outline, readOutline} from '../template/outline.ts';
import {commentsOf} from '../template/plain.ts';
import {parseTemplate} from '../template/read-template.ts';
import {reviveTemplate} from '../template/stored-template.ts';
import type {Template} from '../template/template.ts';
import {checkSidecar} from './sidecar.ts';

/** A template, and the text it was read from, which a draft keeps. */
export type OpenTemplate = {readonly template: Template; readonly source: TemplateText; readonly reason: Reason};

/** Why it was chosen: somebody named it, or it is the project's, or the document fits it, or is new there, or fits none. */
export type Reason = 'named' | 'own' | 'fits' | 'new' | 'none';

/** A document as its file was found. */
export type Document = {
	readonly path: string;
	/** What the file holds; `null`: there is none. */
	readonly base: string | null;
	/** Of what it holds; read once, when it is first asked for. */
	readonly outline: Outline;
};

type Surroundings = Pick<Workspace, 'cwd' | 'root'>;

/** A document that holds `base`. */
export function documentOf(path: string, base: string | null): Document {
	let outline: Outline | undefined;
	return {
		path,
		base,
		get outline() {
			outline ??= readOutline(base ?? '');
			return outline;
		},
	};
}

/** Whether nothing was written into it yet. */
export const isNew = ({base}: Document): boolean => base === null || base.trim() === '';

/** What `--template` takes for no template. */
export const noTemplate = 'none';

/** What `--template` takes for a text that is no Markdown. */
export const plainText = 'plain-text';

const markdownName = /\.(?:md|mdc|mdx|mkdn?|mdown|markdown|qmd|rmd)$/i;

/**
What a file that is edited is opened with where nobody named a template: a shipped dialect that it fits; else, if its name is one of
Markdown, none, and else as plain text.
*/
export function usualFor(document: Document): string | null {
	if (fittingDialect(document.outline)) return null;
	return markdownName.test(document.path) ? noTemplate : plainText;
}

/** Opens the template that is named, or, for `null`, any but the project's; else chooses one. */
export function chooseTemplate(
	named: string | null | undefined,
	document: Document,
	surroundings: Surroundings,
): OpenTemplate {
	if (named === plainText) return parse(plainTextFor(document), 'named');
	if (typeof named === 'string') return parse(readNamed(named, surroundings), 'named');
	const own = named === null ? undefined : findOwnTemplate(document, surroundings);
	if (own) return openOwn(own);
	if (isNew(document))
		return parse(readShippedTemplate(dialectAt(document.path, surroundings) ?? usualTemplate), 'new');
	return shippedTemplateFor(document.outline);
}

/** The shipped dialect that a document fits, or none. */
export function shippedTemplateFor(outline: Outline): OpenTemplate {
	const dialect = fittingDialect(outline);
	return dialect ? parse(readShippedTemplate(dialect.id), 'fits') : parse(emptyTemplate, 'none');
}

/** The template of the project that the document would be opened with. */
export function findOwnTemplate(document: Document, {root}: Surroundings): TemplateFile | undefined {
	const {own, any} = templatePlaces(document.path, {root});
	const read = (path: string | undefined) => (path === undefined ? undefined : readProjectTemplate(path, {root}));
	// Of a new one the place says more than a template for any plan.
	if (isNew(document)) return read(own[0] ?? (dialectAt(document.path, {root}) ? undefined : any[0]));
	for (const path of [...own, ...any]) {
		const file = readProjectTemplate(path, {root});
		if (fits(signsOf(openOwn(file).template), document.outline)) return file;
	}
	return undefined;
}

/** Opens a template of the project. */
export const openOwn = (file: TemplateText): OpenTemplate => parse(withNames(file), 'own');

/* One that is of a dialect has the names of that as well, unless it brings a sidecar. */
function withNames(file: TemplateText): TemplateText {
	if (file.sidecar !== undefined) return file;
	const dialect = fittingDialect(readOutline(file.text));
	if (!dialect) return file;
	const {
		name: _,
		required: __,
		defaults: ___,
		...names
	} = parse(readShippedTemplate(dialect.id), 'fits').template.sidecar;
	return {...file, sidecar: names};
}

function plainTextFor({base}: Document): TemplateText {
	return {name: plainText, text: '', sidecar: {name: 'plain text', plain: {comments: commentsOf(base ?? '')}}};
}

const emptyTemplate: TemplateText = {name: noTemplate, text: '', sidecar: {name: 'no template'}};

/* The name of a shipped one goes before a file's: `./madr` is the file. */
function readNamed(name: string, surroundings: Surroundings): TemplateText {
	if (name === noTemplate) return emptyTemplate;
	return shippedNames().includes(name) ? readShippedTemplate(name) : readNamedTemplate(name, surroundings);
}

/** Makes a template of its text. */
export function parse({name, text, sidecar, stored}: TemplateText, reason: Reason): OpenTemplate {
	const template = stored === undefined ? parseTemplate(text, checkSidecar(sidecar, name)) : reviveTemplate(stored);
	return {template, source: {name, text, sidecar}, reason};
}

/** What people call a template. */
export const templateName = ({template, source}: OpenTemplate): string => template.sidecar.name ?? source.name;

/** A shipped template: its file's name, what people call it, and what tells its documents. */
export type Dialect = {readonly id: string; readonly name: string; readonly signs: Signs};

function fittingDialect(outline: Outline): Dialect | undefined {
	const all = dialects();
	const index = fitting(
		all.map(({signs}) => signs),
		outline,
	);
	return index === undefined ? undefined : all[index];
}

let known: readonly Dialect[] | undefined;

/** The shipped templates. The build stored this, as reading all of them takes longer than the form does to open. */
export function dialects(): readonly Dialect[] {
	const stored = known ? undefined : readStoredDialects();
	// The build wrote it.
	known ??= stored === undefined ? readDialects() : (JSON.parse(stored) as readonly Dialect[]);
	return known;
}

/** Reads the shipped templates for what `dialects` tells of them. */
export function readDialects(): readonly Dialect[] {
	return shippedNames().map(id => {
		const opened = parse(readShippedTemplate(id), 'named');
		return {id, name: templateName(opened), signs: signsOf(opened.template)};
	});
}

/** A sentence on the template that was chosen, where nobody would expect it; `file` is the plan's path as people read it. */
export function sayChoice(opened: OpenTemplate, {base}: Document, file: string): string | undefined {
	const {reason, source} = opened;
	if (reason === 'none') return `No template fits \`${file}\`, so it is read as it stands${openInWords(base ?? '')}.`;
	const isExpected = reason === 'named' || reason === 'own' || source.name === usualTemplate;
	return isExpected ? undefined : `\`${file}\` is read as ${withArticle(templateName(opened))}.`;
}

function openInWords(text: string): string {
	const {questions, boxes, ticked} = countOpenIn(readOutline(text));
	const counts = [
		questions > 0 && `${questions} open question${questions === 1 ? '' : 's'}`,
		boxes > 0 && `${ticked} of ${boxes} box${boxes === 1 ? '' : 'es'} ticked`,
	].filter(Boolean);
	return counts.length === 0 ? '' : `: ${counts.join(', ')}`;
}

const withArticle = (name: string): string => `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
