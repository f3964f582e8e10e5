/*
What language a piece of code is in, told by what no other language has. Code that could be several is none: a fence without a language
is drawn plainly, one with a wrong language wrongly.
*/

type Sign = {readonly language: string; readonly isIt: (code: string) => boolean};

const signs: readonly Sign[] = [
	{language: 'json', isIt: isJson},
	{language: 'mermaid', isIt: code => mermaid.test(code)},
	{language: 'http', isIt: code => request.test(code) || /^HTTP\/\d/.test(code)},
	{language: 'sql', isIt: code => sql.test(code)},
	{
		language: 'graphql',
		isIt: code =>
			/^(?:type|input|interface|extend type) \w+[^={]* ?\{$/m.test(code) && field.test(code) && !lowerType.test(code),
	},
	{language: 'proto', isIt: code => /^(?:syntax = "proto|message \w+ \{$|service \w+ \{$)/m.test(code)},
	{language: 'go', isIt: code => /^(?:func (?:\(\w+ \*?\w+\) )?\w+\(|type \w+ (?:struct|interface) \{)/m.test(code)},
	{
		language: 'rust',
		isIt: code => /\bfn \w+(?:<[^>]*>)?\([^)]*\)(?: -> |;| \{)|^\s*(?:pub )?(?:impl|trait) /m.test(code),
	},
	{language: 'python', isIt: code => /^\s*(?:async )?def \w+\(.*\)(?: -> .+)?:|^class \w+(?:\(.*\))?:$/m.test(code)},
	{language: 'ts', isIt: code => typescript.some(sign => sign.test(code))},
	{language: 'bash', isIt: code => /^(?:#!\/\S*\b(?:ba|z)?sh\b|(?:\$ )?curl -)/.test(code)},
];

function isJson(code: string): boolean {
	if (!/^[[{]/.test(code)) return false;
	try {
		JSON.parse(code);
		return true;
	} catch {
		return false;
	}
}

const mermaid =
	/^(?:sequenceDiagram|erDiagram|classDiagram|stateDiagram(?:-v2)?|(?:graph|flowchart) (?:TD|TB|LR|RL|BT)\b)/;
const request = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:\/|https?:)\S*(?: HTTP\/\d\S*)?(?=\n|$)/;
const sql = /^(?:create (?:unique )?(?:table|index|type|view)|alter table|insert into|select [\s\S]*\bfrom)\b/i;
const field = /^\s+\w+(?:\(.*\))?: \[?\w+!?\]?!?$/m;

/* `id: string` is a field of TypeScript, `id: String` one of GraphQL. */
const lowerType = /^\s+\w+\??: [a-z]/m;

/* A semicolon behind a field tells an interface from one of Java, a type behind a colon from JavaScript. */
const typescript = [
	/^export (?:default )?(?:async )?(?:interface|type|function|const|class|enum|abstract class) /m,
	/^(?:interface|type) \w+(?:<[^>]*>)?(?: extends [^{]+)?(?: =)? ?\{/m,
	/\): (?:Promise<|void\b|string\b|number\b|boolean\b)/,
	/^import .* from ['"]/m,
];

/** The language as it stands behind a fence (`json`, `ts`), or an empty string where that cannot be told. */
export function languageOf(code: string): string {
	const own = code.trim();
	return signs.find(({isIt}) => isIt(own))?.language ?? '';
}
