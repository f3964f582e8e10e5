/* What is asked, however it is shown. */
import {fold} from '../template/template.ts';
import {displayText} from '../wizard/text/display.ts';

/** One thing to choose; `detail` stands beside it. */
export type Option<Value> = {readonly label: string; readonly detail?: string; readonly value: Value};

export type Question<Value> = {
	/** The lines above: the first is what is asked. */
	readonly heading: readonly string[];
	readonly options: readonly Option<Value>[];
};

/** One short line to type; without one it is `initial`. */
export type LineQuestion = {readonly prompt: string; readonly initial: string};

/** An option in one line, as it may be printed. */
export function optionLine({label, detail}: Option<unknown>): string {
	return displayText(fold(detail ? `${label}: ${detail}` : label));
}
