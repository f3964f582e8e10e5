import fc from 'fast-check';
import {anyString} from '../helpers/any-string.ts';

/* Lines and runs of lines that real plans hold and their template does not. */
const pieces = [
	'# Technical Plan: Login',
	'# Login',
	'Login\n=====',
	'Technical Decisions\n---',
	'## Technical Decisions',
	'## 1. Technical Decisions',
	'## 2. Component Design',
	'## 🧩 Component Design (draft)',
	'## Risk Assessment & Mitigation',
	'## Technical Risks',
	'## Testing Strategy',
	'## Open Questions',
	'## Data Model',
	'## Implementation Phases',
	'## API Contracts',
	'## Overview',
	'## Summary ##',
	'##',
	'### ADR-007: Where to count',
	'### ADR-008 — Which store',
	'### Decision 1: {Title}',
	'### Decision 2: Redis',
	'### Component 1: Counter',
	'### Phase 1: Foundation',
	'### Phase 2',
	'### Unit Tests',
	'#### Deep: er',
	'###### Six',
	'**Feature ID**: 012',
	'**Status:** draft | **Created**: 2024-01-01 | **Owner**: me',
	'**Context**: why',
	'**Context**:',
	'**Decision**: one\n**Decision**: two',
	'**Options Considered**:\n1. Redis - shared\n2. Memory - fast',
	'**Options Considered**:\n\n- Redis: shared\n- Memory',
	'- **Decision**: x\n- **Rationale**: y',
	'* **Purpose:** z\n\n  more of it',
	'**Dependencies**: Phase 1',
	'**Tasks**:\n- [ ] a\n- [x] b\n  - [ ] c',
	'**Interface**:\n```ts\nx\n```',
	'Context: why',
	'| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| a | Low | High | b |',
	'| Risk | Likelihood | Mitigation |\n|:--|--:|---|\n| a \\| b | Low | c |\n| short |',
	'Risk | Impact\n--- | ---\na | b',
	'| Risk | Impact |   \n|---|---|   \n| a | b | c | d |   ',
	'| lonely | row |',
	'```ts\nconst x = 1;\n```',
	'```\n```ts\nx\n```\n```',
	'````md\n```\ninner\n```\n````',
	'~~~\n```\n~~~',
	'```',
	'    indented code',
	'\tindented by a tab',
	'<div>\n\n**Context**: html\n\n</div>',
	'<details><summary>x</summary>',
	'<!-- a comment -->',
	'<!--',
	'-->',
	'<pre>',
	'- a\n  - b\n    - c\n\n      d',
	'1. one\n2. two\n   1. three',
	'1) one\n7) two',
	'*\n*\n* x',
	'> quote\n> > deeper\n> - list',
	'> **Context**: quoted\nlazy',
	'- [CLARIFY: a [b] c]\n- [CLARIFY: d]',
	'[CLARIFY: who?]',
	'[CLARIFY: open',
	'1. [CLARIFY: numbered]',
	'[a](b) ![c](d) [e][f]',
	'[e]: f',
	'{Describe the thing}',
	'---',
	'***',
	'===',
	'plain words\nof two lines  ',
	'trailing blanks   \t ',
	'\u0000nul\u0000',
	'a\\',
	'&#32;x&#10;y&amp;',
	'# ',
	'-',
	'TBD',
	'**Next Steps**: Run `/flow-tasks`',
	'---\n\n**Next Steps**: x',
	'**Bold** without a colon',
	'**',
];

const starts = ['', '\uFEFF', '---\ntitle: x\ntags: [a, b]\n---\n\n', '---\n', '\n\n', '\uFEFF---\nid: 7\n...\n'];

/** Documents that no template foresaw; some hold parts of `template`. */
export function hostileDocument(template: string): fc.Arbitrary<string> {
	const own = template.split(/(?=^#{1,3} )/m);
	const piece = fc.oneof(
		{weight: 8, arbitrary: fc.constantFrom(...pieces)},
		{weight: 2, arbitrary: fc.constantFrom(...own)},
		{weight: 1, arbitrary: anyString({maxLength: 12})},
	);
	const glued = fc.tuple(piece, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n \t\n'));
	return fc
		.tuple(
			fc.constantFrom(...starts, '', ''),
			fc.array(glued, {maxLength: 14}),
			fc.constantFrom('\n', '\n', '\r\n', '\r'),
			fc.boolean(),
		)
		.map(([start, parts, eol, hasEnd]) => {
			const text = start + parts.flat().join('');
			return (hasEnd ? text : text.trimEnd()).replaceAll('\n', eol);
		});
}
