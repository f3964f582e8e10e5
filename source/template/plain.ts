/*
A text that is no Markdown: what `git commit` or `crontab -e` hand to an editor. Its lines are nobody's headings or lists, so it is one
text, as it stands; the comments that a program wrote below are another, so that who writes above them need not mind them.
*/
import {readOutline} from './outline.ts';
import {field} from './read-field.ts';
import type {Sidecar} from './sidecar.ts';
import type {FieldSpec, Template} from './template.ts';

function plainField(key: string, name: string): FieldSpec {
	return field({key, name, kind: 'code', hint: '', words: [], markdown: '', isOptional: true, isOwn: true});
}

/** What a plain document holds: its text, and the comments at its end. */
export const plainFields = {text: plainField('text', 'Text'), comments: plainField('comments', 'Comments')} as const;

/** The form of a plain document. */
export function plainTemplate(sidecar: Sidecar): Template {
	return {
		text: '',
		outline: readOutline(''),
		title: undefined,
		titlePrefix: '',
		specs: [],
		literals: new Set(),
		footer: '',
		sidecar,
	};
}

/* What git, Jujutsu and Mercurial put before each line of theirs, and above a diff that is only shown. */
const comment = /^(?:[#;]|JJ:|HG:)/;
const scissors = /^[#;] -{8,} >8 -{8,}$/;

/** The first line of the comments at the end of a text, by which they are found again; empty where there are none. */
export function commentsOf(text: string): string {
	const lines = text.split(/\r\n|\r|\n/);
	const cut = lines.findIndex(line => scissors.test(line));
	const end = cut === -1 ? lines.length : cut;
	const from = lines.slice(0, end).findLastIndex(line => line.trim() !== '' && !comment.test(line)) + 1;
	const first = lines.slice(from).find(line => comment.test(line)) ?? '';
	return lines.indexOf(first) === lines.lastIndexOf(first) ? first : '';
}
