/* How what speaks for something and what against it are told apart: by a sign, and by its colour. */
import type {Half} from '../../plan/pros.ts';
import type {Tone} from './block.ts';

export const halfLooks = {
	pros: {mark: '+ ', tone: 'done'},
	cons: {mark: '− ', tone: 'problem'},
} satisfies Record<Half, {readonly mark: string; readonly tone: Tone}>;
