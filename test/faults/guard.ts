/*
Loaded into the built program before its own code: whatever would start a program or reach a network is written into the file that
`GUARD` names, and fails.
*/

import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import {syncBuiltinESMExports} from 'node:module';
import net from 'node:net';
import process from 'node:process';
import tls from 'node:tls';

const log = process.env.GUARD ?? '';
delete process.env.NODE_OPTIONS;

type Call = (...values: unknown[]) => unknown;

function forbid(owner: object, ...names: readonly string[]): void {
	const table = owner as Record<string, Call>;
	for (const name of names) {
		if (!table[name]) throw new RangeError(`Expected a function \`${name}\`.`);
		table[name] = (...values) => {
			fs.appendFileSync(log, `${name} ${String(values[0])}\n`);
			throw new Error(`\`${name}\` is forbidden`);
		};
	}
}

forbid(childProcess, 'spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork');
forbid(net, 'connect', 'createConnection', 'createServer');
forbid(net.Socket.prototype, 'connect');
forbid(net.Server.prototype, 'listen');
forbid(tls, 'connect');
forbid(http, 'request', 'get', 'createServer');
forbid(https, 'request', 'get');
forbid(http2, 'connect');
forbid(dgram, 'createSocket');
forbid(dns, 'lookup', 'resolve', 'resolve4', 'resolve6');
forbid(dns.promises, 'lookup', 'resolve');
forbid(globalThis, 'fetch', 'WebSocket');
syncBuiltinESMExports();
