/* Fields of the front matter. Only their own characters change: quotes, comments and what they are called by stay. */
import type {Framed, Plan, Splice} from '../place.ts';
import {eolOf, readValue} from '../plan.ts';
import {encode, type Level} from '../spelling/context.ts';
import {encodeYaml, styleBehind} from '../spelling/yaml.ts';
import {type FrameEdits, nothingElse, type Tries} from './frame-edits.ts';
import {waitingEnd} from './line-end.ts';

type Yaml = Framed<'yaml'>;

function write(plan: Plan, field: Yaml, raw: string): Tries {
	return [raw === '' ? [nothing(plan, field)] : [scalarSplice(plan, field, raw)]];
}

function* writeValue(plan: Plan, field: Yaml, value: string, level: Level): Tries {
	const {frame, context, from, to} = field;
	if (value === '') return yield [nothing(plan, field)];
	if ((context.type === 'yamlLines' || context.type === 'yamlFolded') && level === 0)
		yield [{from, to, text: encode(context, value, level, eolOf(plan.text))}];
	// A structure that became a text would be none any more.
	else if (frame.style !== 'raw') {
		const style = styleBehind(readValue(plan, field), frame);
		yield [scalarSplice(plan, field, encodeYaml(value, level, style))];
	}
}

/* In brackets nothing would be no item. */
function nothing({text}: Plan, {frame: {from, to, isFlow}}: Yaml): Splice {
	const isApart = /[[{,\s]/.test(text[from - 1] ?? '');
	return {from, to, text: isFlow ? (isApart ? '""' : ' ""') : ''};
}

function scalarSplice({text}: Plan, {frame: {from, value, to}}: Yaml, raw: string): Splice {
	return value < to ? {from: value, to, text: raw} : {from, to: waitingEnd(text, from), text: ` ${raw}`};
}

export const yamlEdits: FrameEdits<'yaml'> = {
	...nothingElse,
	write,
	writeValue,
	emptied: (plan, field) => [nothing(plan, field)],
	canStayOpen: false,
};
