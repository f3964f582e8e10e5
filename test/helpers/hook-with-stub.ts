/* The hook as a process of its own, with a review that one key ends. */
import process from 'node:process';
import {answerHook} from '../../source/commands/hook.ts';

const {stdin, stdout, stderr} = process;
const program = [process.execPath, new URL('review-stub.mjs', import.meta.url).pathname];
process.exitCode = await answerHook({type: 'hook', limit: 60}, {cwd: process.cwd(), stdin, stdout, stderr}, {program});
