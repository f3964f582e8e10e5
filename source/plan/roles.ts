/* What a shape of a document is for, by the names of its headings, labels and columns: in any document, with a template or without. */
import {comparable} from '../template/key.ts';

const questionNames = new Set(
	[
		'Open Questions',
		'Open Question',
		'Questions',
		'Unresolved Questions',
		'Outstanding Questions',
		'Remaining Questions',
		'Open Issues',
		'Open Points',
		'Open Items',
		'Clarifications Needed',
		'Needs Clarification',
		'Offene Fragen',
		'未解決の質問',
		'未解決事項',
		'未決事項',
		'待解决问题',
		'待确认问题',
		'开放问题',
	].map(comparable),
);

/** Whether what stands below these words is a list of open questions. */
export function isQuestionHeading(words: string): boolean {
	if (isClosed(words)) return false;
	const name = comparable(words);
	return questionNames.has(name) || /^open questions (?:and|or|risks|for|about|to)(?: |$)/.test(name);
}

/** Whether words say of questions that they are answered. */
export function isClosed(words: string): boolean {
	return /(?<!un)(?:resolved|answered|closed)|decided|erledigt/i.test(words);
}
