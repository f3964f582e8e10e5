const wide = 40;
const narrow = 14;

export function showTitle(title: string, columns: readonly string[]): void {
	console.log(`\n${title.padEnd(wide)}${columns.map(column => column.padStart(narrow)).join('')}`);
}

export function showRow(name: string, cells: readonly string[]): void {
	console.log(`${name.padEnd(wide)}${cells.map(cell => cell.padStart(narrow)).join('')}`);
}
