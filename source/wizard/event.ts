/**
What reached the program from the terminal.

`text` is what was typed: printable, without control characters, one event a run. `paste` is one bracketed paste with its line
ends as `\n`. `key` is a chord in lower case, its modifiers in the order super, ctrl, alt, shift: `tab`, `shift+tab`,
`ctrl+s`, `alt+up`, `ctrl+shift+left`, `ctrl+_`. One key has one name whatever the terminal sends: Ctrl+I is `tab`, Ctrl+M
`enter`, Ctrl+H `backspace`, Ctrl+/ `ctrl+_`.
*/
export type TerminalEvent =
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'key'; readonly key: string};
