/** Offsets into a text: its first character, and behind its last. */
export type Range = {readonly from: number; readonly to: number};
