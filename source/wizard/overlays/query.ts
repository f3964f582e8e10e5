/* The text that an overlay is asked by, which keys edit as they do a field's. */
import type {State} from '../state.ts';
import type {Buffer} from '../text/buffer.ts';

/** The state with the query changed, if there is one and it can be. */
export function editQuery(state: State, change: (query: Buffer) => Buffer | undefined): State | undefined {
	const {overlay} = state;
	if (!overlay || !('query' in overlay)) return undefined;
	const query = change(overlay.query);
	if (!query) return undefined;
	if (overlay.type === 'note') return {...state, overlay: {...overlay, query}};
	const outside = overlay.type === 'menu' ? {...overlay, isIn: false} : overlay;
	return {...state, overlay: {...outside, query, index: 0}};
}
