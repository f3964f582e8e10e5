/** What a text may hold to take over a terminal, or a reader's eyes. */
export const hostile: Readonly<Record<string, string>> = {
	'clear and home': '\u001B[2J\u001B[H',
	'cursor movement': '\u001B[5A\u001B[10D\u001B[1;1H',
	colours: '\u001B[31;1;7mred\u001B[48;5;196m',
	'clipboard (OSC 52)': '\u001B]52;c;ZXZpbA==\u0007',
	'link (OSC 8)': '\u001B]8;;http://evil.example\u001B\\click\u001B]8;;\u001B\\',
	'window title (OSC 0)': '\u001B]0;evil\u0007',
	'title report': '\u001B[21t',
	'answerback (DSR)': '\u001B[6n\u001B[c\u0005',
	'device control (DCS)': '\u001BP$qm\u001B\\',
	'application command (APC)': '\u001B_evil\u001B\\',
	'C1 controls': '\u009B31m\u009D0;evil\u009C\u0090q\u009C\u0085\u0084',
	reset: '\u001Bc\u001B[!p',
	'leaving the alternate screen': '\u001B[?1049l\u001B[?25l\u001B[?2004h\u001B[?1000h',
	'kitty keyboard': '\u001B[>1u',
	charset: '\u001B(0\u000E\u000F',
	'unfinished sequence': '\u001B]52;c;',
	'other controls': '\u0000\u0007\b\b\b\u000B\f\u007F',
	'bidi override': 'a\u202Egnp.exe\u202C',
	'bidi isolates': '\u2066\u2067\u2068\u2069\u200F\u061C',
	'zero width': 'pass\u200B\u2060\uFEFFword\u00AD',
	'line separators': 'one\u2028two\u2029three',
	tags: '\u{E0041}\u{E0042}\u{E007F}',
	'tower of marks': `e${'\u0301'.repeat(300)}`,
	'lone marks': '\u0301\u20DD\uFE0F',
	emoji: '👩‍👩‍👧‍👦 ❤️ 漢字',
	workflow: '::error::evil %0A::set-env name=PATH::/evil',
};

/** All of it in one line. */
export const hostileLine = Object.values(hostile).join(' ');
