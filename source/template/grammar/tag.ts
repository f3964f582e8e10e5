/* Tags that a plan for an agent is divided by: a line that is nothing but `<objective>`, `<task type="auto">` or `</task>`. */

export type Tag = {readonly name: string; readonly isEnd: boolean};

const alone = /^[ \t]*<(\/?)([a-z][\w-]*)((?:[ \t]+[a-z][\w-]*="[^"\n]*")*)[ \t]*>[ \t]*$/i;

/* What HTML has is for whoever reads the page. */
const html = new Set(
	`a abbr address article aside audio b base basefont bdi bdo blockquote body br button canvas caption center cite code col colgroup data dd
	del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr
	html i iframe img input ins kbd label legend li link main map mark menu menuitem meta meter nav noframes noscript object ol optgroup
	option p param picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup
	svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr`.split(/\s+/),
);

const around = /^([ \t]*<([a-z][\w-]*)(?:[ \t]+[a-z][\w-]*="[^"\n]*")*[ \t]*>)[ \t]*(.*?)[ \t]*<\/\2>[ \t]*$/i;

/** What stands between two tags on one line (`<name>Count</name>`), with the offsets in it; `undefined` for any other line. */
export function readTagged(
	line: string,
): {readonly name: string; readonly from: number; readonly to: number} | undefined {
	const [all, before = '', name = '', words = ''] = around.exec(line) ?? [];
	if (all === undefined || html.has(name.toLowerCase()) || words.includes(`</${name}>`)) return undefined;
	return {name, from: before.length, to: line.lastIndexOf(`</${name}>`)};
}

const attribute = /[ \t]([a-z][\w-]*)="([^"\n]*)"/gi;

/** The names of the attributes of the tag that `line` is, and where their values stand in it. */
export function attributesOf(line: string): {readonly name: string; readonly from: number; readonly to: number}[] {
	if (!readTag(line)) return [];
	return [...line.matchAll(attribute)].map(({0: all, 1: name = '', 2: value = '', index}) => {
		const to = index + all.length - 1;
		return {name, from: to - value.length, to};
	});
}

/** The tag that `line` is, or `undefined`. */
export function readTag(line: string): Tag | undefined {
	const [, slash = '', name = '', attributes = ''] = alone.exec(line) ?? [];
	const isEnd = slash !== '';
	return name === '' || html.has(name.toLowerCase()) || (isEnd && attributes !== '') ? undefined : {name, isEnd};
}
