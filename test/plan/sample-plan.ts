import {readFileSync} from 'node:fs';

/** The plan that `sample` makes of the shipped template, as it is written. */
export const samplePlan = readFileSync(new URL('../fixtures/sample-plan.md', import.meta.url), 'utf8');
