/** Nothing could be written without a change elsewhere in the plan, so nothing was; the message names the place. */
export class WriteError extends Error {
	override readonly name = 'WriteError';
}
