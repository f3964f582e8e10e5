/* A model on the loopback that says what a test wrote down for it, in the forms in which the agents' clients ask. */

import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** What the model answers: words, or the use of a tool. */
export type Turn = {readonly text: string} | {readonly tool: string; readonly input: Readonly<Record<string, unknown>>};

/** A turn, or how it follows from what was asked: the whole request as text. */
export type Script = ReadonlyArray<Turn | ((asked: string) => Turn)>;

export type Model = {
	readonly url: string;
	/** The requests of the conversation, the newest last; those for titles and the like are left out. */
	readonly asked: readonly string[];
	readonly [Symbol.asyncDispose]: () => Promise<void>;
};

/** One client's form: what it asks for at a path, whether that is the conversation, and the events that make up an answer. */
type Wire = {
	readonly path: RegExp;
	readonly isConversation: (body: {readonly tools?: readonly unknown[]}) => boolean;
	readonly events: (turn: Turn, number: number) => readonly object[];
};

const hasTools: Wire['isConversation'] = ({tools = []}) => tools.length > 0;

const wires: readonly Wire[] = [
	{path: /^\/v1\/messages(?!\/count_tokens)/, isConversation: hasTools, events: messagesEvents},
	{path: /^\/v1\/responses/, isConversation: hasTools, events: responsesEvents},
	{path: /:streamGenerateContent/, isConversation: hasTools, events: contentEvents},
];

/** Answers the requests of the conversation with the turns, one after another, and has then no more to say than `Done.` */
export async function startModel(script: Script): Promise<Model> {
	const asked: string[] = [];
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const wire = wires.find(({path}) => path.test(request.url ?? ''));
		if (request.method !== 'POST' || !wire) return void response.writeHead(404).end();
		const body = Buffer.concat(chunks).toString();
		const isConversation = wire.isConversation(JSON.parse(body));
		const next = (isConversation ? script[asked.length] : undefined) ?? {text: 'Done.'};
		if (isConversation) asked.push(body);
		response.writeHead(200, {'content-type': 'text/event-stream'});
		for (const event of wire.events(typeof next === 'function' ? next(body) : next, asked.length)) {
			response.write(`${'type' in event ? `event: ${event.type}\n` : ''}data: ${JSON.stringify(event)}\r\n\r\n`);
		}
		response.end();
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as AddressInfo;
	const close = async (): Promise<void> => {
		server.closeAllConnections();
		await new Promise(resolve => server.close(resolve));
	};
	return {url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: close};
}

/* Claude Code. */
function messagesEvents(turn: Turn, number: number): readonly object[] {
	const usage = {input_tokens: 1, output_tokens: 1};
	const about = {
		id: `msg_${number}`,
		type: 'message',
		role: 'assistant',
		model: 'model',
		content: [],
		stop_reason: null,
	};
	const isTool = 'tool' in turn;
	const block = isTool
		? {type: 'tool_use', id: `toolu_${number}`, name: turn.tool, input: {}}
		: {type: 'text', text: ''};
	const delta = isTool
		? {type: 'input_json_delta', partial_json: JSON.stringify(turn.input)}
		: {type: 'text_delta', text: turn.text};
	return [
		{type: 'message_start', message: {...about, usage}},
		{type: 'content_block_start', index: 0, content_block: block},
		{type: 'content_block_delta', index: 0, delta},
		{type: 'content_block_stop', index: 0},
		{type: 'message_delta', delta: {stop_reason: isTool ? 'tool_use' : 'end_turn', stop_sequence: null}, usage},
		{type: 'message_stop'},
	];
}

/* Codex. */
function responsesEvents(turn: Turn, number: number): readonly object[] {
	const id = `resp_${number}`;
	const item =
		'tool' in turn
			? {type: 'function_call', call_id: `call_${number}`, name: turn.tool, arguments: JSON.stringify(turn.input)}
			: {type: 'message', role: 'assistant', id: `msg_${number}`, content: [{type: 'output_text', text: turn.text}]};
	const usage = {input_tokens: 1, output_tokens: 1, total_tokens: 2};
	return [
		{type: 'response.created', response: {id}},
		...('text' in turn
			? [
					{type: 'response.output_item.added', output_index: 0, item: {...item, content: []}},
					{type: 'response.output_text.delta', item_id: `msg_${number}`, output_index: 0, delta: turn.text},
				]
			: []),
		{type: 'response.output_item.done', output_index: 0, item},
		{type: 'response.completed', response: {id, usage}},
	];
}

/* Gemini CLI. */
function contentEvents(turn: Turn): readonly object[] {
	const part = 'tool' in turn ? {functionCall: {name: turn.tool, args: turn.input}} : {text: turn.text};
	const usageMetadata = {promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2};
	const content = {role: 'model', parts: [part]};
	return [{candidates: [{content, finishReason: 'STOP', index: 0}], usageMetadata}];
}
