import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {setLanguage} from '../../../source/plan/edit/set-language.ts';

const head = '## C\n\n';
const planOf = (fence: string) => readPlan(parseTemplate(''), head + fence);
const set = (fence: string, language: string) => setLanguage(planOf(fence), ['c'], language)?.text.slice(head.length);

test.each([
	['```\na\n```\n', '```js\na\n```\n'],
	['```ts\na\n```\n', '```js\na\n```\n'],
	['```js\na\n```\n', '```js\na\n```\n'],
	['``` ts\na\n```\n', '``` js\na\n```\n'],
	['```ts {x=1}\na\n```\n', '```js {x=1}\na\n```\n'],
	['```{x}\na\n```\n', '```js{x}\na\n```\n'],
	['~~~ts\na\n~~~\n', '~~~js\na\n~~~\n'],
	['````ts\na\n````', '````js\na\n````'],
	['  ```ts\n  a\n  ```\n', '  ```js\n  a\n  ```\n'],
	['```ts', '```js'],
])('the language of %j is written behind its mark', (fence, written) => {
	expect(set(fence, 'js')).toBe(written);
});

test.each(['c++', 'c#', 'objective-c', 'asp.net', '_x'])('%s is a language', language => {
	expect(set('```ts\na\n```\n', language)).toBe(`\`\`\`${language}\na\n\`\`\`\n`);
});

test.each(['', 'a b', 'a`', ' a'])('%j is none', language => {
	expect(set('```ts\na\n```\n', language)).toBeUndefined();
});

test('what is no fenced code has none', () => {
	expect(set('a\n', 'js')).toBeUndefined();
	expect(setLanguage(planOf('```\na\n```\n'), ['d'], 'js')).toBeUndefined();
});

test('the same language makes no other plan', () => {
	const plan = planOf('```js\na\n```\n');
	expect(setLanguage(plan, ['c'], 'js')).toBe(plan);
});
