/* How grave a risk is: a letter says it, and its colour repeats it. */
import type {Severity} from '../../plan/risk-matrix.ts';
import type {Tone} from './block.ts';

export const severityLooks = {
	0: {letter: 'L', tone: 'done'},
	1: {letter: 'M', tone: 'warning'},
	2: {letter: 'H', tone: 'problem'},
} satisfies Record<Severity, {readonly letter: string; readonly tone: Tone}>;
