/** Defines the function that `requireLater` uses. */
export const laterBanner = 'const later=load=>new Proxy({},{get:(_,name)=>load()[name]});';

/* Builtins that take 1 to 4 ms to load, and that nobody uses before the form is there. */
const late = /(?<=[\w$]=)require\("(node:child_process|node:crypto)"\)/g;

/** The minified code of a script in which some builtins are loaded when something of them is used, instead of at once. */
export function requireLater(code: string): string {
	return code.replace(late, 'later(()=>$&)');
}
