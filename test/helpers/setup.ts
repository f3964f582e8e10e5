import fc from 'fast-check';
import {isSearching, runs} from './runs.ts';

fc.configureGlobal(isSearching ? {numRuns: runs(1 / 10)} : {seed: 9, numRuns: runs(2)});
