/* The templates that the form can be given: the one that it has, those that are shipped, the project's, and none. */

import {readProjectTemplate, templatePlaces} from '../disk/project-templates.ts';
import type {Chosen} from '../wizard/overlays/templates.ts';
import type {Dialect, TemplateName} from '../wizard/state.ts';
import {chooseTemplate, dialects, documentOf, noTemplate, type OpenTemplate, openOwn, templateName} from './choice.ts';
import {openPlan, openSpec} from './opening.ts';
import type {Session} from './session.ts';
import type {Work} from './work.ts';

export type Templates = {
	readonly list: () => readonly TemplateName[];
	/** Throws a Failure for one that cannot be read. */
	readonly open: (id: string) => Chosen;
	/** The shipped ones, with all that they have. */
	readonly dialects: () => readonly Dialect[];
};

/** The templates for a plan. They are looked for when they are asked for. */
export function openTemplates(work: Work, {request, workspace}: Pick<Session, 'request' | 'workspace'>): Templates {
	const document = documentOf(work.path, null);
	const ways = (): ReadonlyMap<string, () => OpenTemplate> => {
		const {own, any} = templatePlaces(work.path, workspace);
		const project = [...own, ...any].map(path => openOwn(readProjectTemplate(path, workspace)));
		const shipped = [...dialects().map(({id}) => id), noTemplate];
		return new Map([
			...project.map(one => [one.source.name, () => one] as const),
			...shipped.map(id => [id, () => chooseTemplate(id, document, workspace)] as const),
			[work.template.source.name, () => work.template],
		]);
	};
	return {
		list() {
			const names = new Map(dialects().map(({id, name}) => [id, name]));
			return [...ways()].map(([id, open]) => ({id, name: names.get(id) ?? templateName(open())}));
		},
		open(id) {
			const opened = ways().get(id)?.();
			if (!opened) throw new RangeError(`Expected the id of a template, but was given \`${id}\`.`);
			const {template} = opened;
			const fresh = openPlan(document, template, openSpec(request.spec, work.path, workspace)).plan;
			return {name: {id, name: templateName(opened)}, template, fresh};
		},
		dialects: () =>
			dialects().map(({id, name}) => ({name, template: chooseTemplate(id, document, workspace).template})),
	};
}
