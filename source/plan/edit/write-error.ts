/** No edit would leave the rest of the plan as it is, so none was made: behind a code fence that is open, say. The message names the place. */
export class WriteError extends Error {
	override readonly name = 'WriteError';
}
