import process from 'node:process';
import fc from 'fast-check';
import {isSearching, runs} from './runs.ts';

fc.configureGlobal(isSearching ? {numRuns: runs(1 / 10)} : {seed: 9, numRuns: runs(2)});

// The testing library's terminal has no height, and without these Ink starts programs at each frame to ask for one.
Object.assign(process.env, {COLUMNS: '80', LINES: '24'});

// Ink looks for these once, when it is loaded, and draws nothing before the end where it finds one.
delete process.env.CI;
delete process.env.CONTINUOUS_INTEGRATION;
