import {render, Text} from 'ink';
import type {EarlyScreen} from './early-screen.ts';

// Stands here until the program does.
export async function main(argv: string[], screen?: EarlyScreen): Promise<number> {
	const app = render(<Text>plan-wizard {argv.join(' ')}</Text>, {alternateScreen: true});
	screen?.handOver();
	await app.waitUntilExit();
	await import('conf');
	return 0;
}
