import fc from 'fast-check';
import {type Template} from '../../source/index.ts';
import {findPlaceholders} from '../../source/template/placeholder.ts';

/* What breaks Markdown writers: all that starts, ends, escapes or resembles a structure. */
const pieces = [
	'word', 'two words', 'a', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '\r', '    ', '\\', '\\\\',
	'## x', '# ', '#', '###### six', '##', ' #', '```', '````', '~~~', '```ts\ncode\n```', '    code',
	'|', '\\|', '| a | b |', '|---|---|', '| **Status**: x', ' | **Status**: y', '---', '***', '- - -', '===', '=', '--',
	'- x', '* x', '+ x', '-', '1. ', '1.', '2) y', '10. z', '- [ ] task', '- [x] done', '> quote', '>',
	'**Decision**: x', '**Decision:** x', '- **Context**: y', '**Feature ID**: 7', '__Goal__: z', 'Goal: z', 'Status: x', '**', '*', '_', ':', ': x', ' - ', ' – ', ' — ', ' -', '- ',
	']', '[', '[x]', '[CLARIFY: x]', '[CLARIFY: a [b] c]', '[CLARIFY: ', '[NEEDS CLARIFICATION: x]', '[a](b)', '![a](b)', '[a]: b', '[^1]: c',
	'{x}', '{', '}', '{{x}}', '<x>', '<', '<!--', '-->', '<!-- c -->', '<div>', '</div>', '<details>', '<br>', '<br/>', '<br />', '\\<br>', '<pre>', '<?php', '<![CDATA[',
	'&#32;', '&#10;', '&amp;', '&#0;', '&#x20;', '\\&#32;', '&', '`', '``', '`field1`', '`code` ', '“”', '…',
	'\u0000', '\u0001', '\u001B[31m', '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF', '\u00A0', '\u200B', '\u200D', '\uD83D', '\uDE00', 'é', 'e\u0301',
	'🎉', '👩‍👩‍👧', 'שלום', '\u202E', 'مرحبا', '日本語', 'None', 'Phase 1', 'Phase 2: x', '### Phase 2: x', '### Decision 2: y', '## Technical Risks', '# Title', '- {Option A} - {Pros/Cons}',
	'Setext\n===', 'Setext\n---', '**Next Steps**: Run `/flow-tasks`', '---\n\n**Next Steps**: x', '1\\. x', '\\# x', '\\- x', '\\*', 'https://x.y/?a=b&c=d', 'x'.repeat(300),
];

/** The words of a template as they stand in it: what a field takes for blank. */
export function ownWords(template: Template): string[] {
	const {text} = template;
	const lines = text.split('\n').filter(line => line.trim() !== '');
	return [...new Set([...findPlaceholders(text).map(({from, to}) => text.slice(from, to)), ...lines])];
}

/** Strings made to break a plan of `template`. */
export function hostileString(template: Template): fc.Arbitrary<string> {
	const piece = fc.oneof(
		{weight: 6, arbitrary: fc.constantFrom(...pieces)},
		{weight: 2, arbitrary: fc.constantFrom(...ownWords(template))},
		{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 8})},
		{weight: 1, arbitrary: fc.string({maxLength: 8})},
	);
	const glue = fc.constantFrom('', ' ', '\n', '\n\n');
	return fc.tuple(fc.array(piece, {minLength: 1, maxLength: 6}), glue).map(([parts, between]) => parts.join(between));
}
