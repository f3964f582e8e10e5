import {builtinModules} from 'node:module';

/** The first line of an output that may use `require`; the CommonJS packages in the bundle use it too. */
export const requireBanner = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);';

const importStatement = /(?<=[;}\n])import\s*(?:([\w$]+),?)?(?:\*as ([\w$]+))?(?:\{([^}]*)\})?\s*from\s*"([^"]+)";/g;

const isBuiltin = (path: string): boolean => path.startsWith('node:') || builtinModules.includes(path);

/* Builtins that take 1 to 4 ms to load, for functions that nobody calls before the form is there. */
const calledLate: Readonly<Record<string, readonly string[]>> = {
	'node:child_process': ['execFileSync'],
	'node:crypto': ['createHash', 'randomBytes'],
};

/**
The minified code of an ES module whose imports from Node have become `require`. For an import, Node first makes a module of all
that the builtin has, and so loads much that nobody asked for: 15 ms in all, 5 of them in `node:util` alone. Some functions are
looked up only when they are called.
*/
export function requireBuiltins(code: string): string {
	if (!code.startsWith(requireBanner)) return code;
	const body = code.slice(requireBanner.length).replace(importStatement, (statement, whole, namespace, names, path) => {
		if (!isBuiltin(path)) return statement;
		const late = lateFunctions(path, names);
		if (late) return late;
		const picked = names && `{${names.replaceAll(' as ', ':')}}`;
		const targets = [whole, namespace, picked].filter(Boolean);
		return `const ${targets.map(target => `${target}=require("${path}")`).join(',')};`;
	});
	if (/from\s*"node:/.test(body))
		throw new Error('An output imports from Node in a form that `requireBuiltins` does not know.');
	return requireBanner + body;
}

function lateFunctions(path: string, names: string | undefined): string | undefined {
	const picked = names?.split(',').map(name => name.split(' as ')) ?? [];
	if (picked.length === 0 || !picked.every(([name = '']) => calledLate[path]?.includes(name))) return undefined;
	const functions = picked.map(([name, local = name]) => `${local}=(...a)=>require("${path}").${name}(...a)`);
	return `const ${functions.join(',')};`;
}
