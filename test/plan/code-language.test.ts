import {expect, test} from 'vitest';
import {languageOf} from '../../source/plan/code-language.ts';

test.each([
	['{"url": "https://a.example", "events": []}', 'json'],
	['[{"id": 42}]', 'json'],
	['POST /webhooks', 'http'],
	['GET /support/blocks?account=ann HTTP/1.1\nAccept: text/html', 'http'],
	['POST /webhooks\n\n{"url": "x"}', 'http'],
	['create table block (account text primary key)', 'sql'],
	['CREATE UNIQUE INDEX a ON b (c);', 'sql'],
	['SELECT id\nFROM deliveries', 'sql'],
	['export interface Store {\n  get(id: string): Promise<Block>;\n}', 'ts'],
	['check(login: Login): Promise<Verdict>', 'ts'],
	['interface Store {\n  put(): void;\n}', 'ts'],
	['type Event = {\n  id: string;\n};', 'ts'],
	['type User {\n  id: ID!\n  name: String\n}', 'graphql'],
	['message Event {\n  string id = 1;\n}', 'proto'],
	['type Store struct {\n\tid string\n}', 'go'],
	['func (s *Store) Get(id string) error', 'go'],
	['pub trait Store {\n    fn get(&self) -> Block;\n}', 'rust'],
	['class Store:\n    def get(self) -> Block:', 'python'],
	['def check(login):', 'python'],
	['sequenceDiagram\n  A->>B: hi', 'mermaid'],
	['curl -X POST https://a.example', 'bash'],
])('%j is %s', (code, language) => {
	expect(languageOf(code)).toBe(language);
});

test.each([
	'',
	'x',
	'{not json}',
	'200 {"id": 42}',
	'201 Created',
	'deliveries(id uuid, due_at timestamptz)',
	'function check() {}',
	'public interface Store {\n    void put();\n}',
	'select a plan',
	'Post the request to the queue',
	'id: string',
	'A -> B -> C',
	'type of the event: one of three',
])('%j could be anything', code => {
	expect(languageOf(code)).toBe('');
});
