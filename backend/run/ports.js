// @ts-check
import { randomInt } from 'node:crypto';
import net from 'node:net';
import { Sentence } from './sentence.js';

/**
 * Why a port cannot be listened on, or null when it can.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>} a code such as EADDRINUSE
 */
export const obstacleAt = (port, host) => new Promise((resolve) => {
  const server = net.createServer();
  server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => resolve(code ?? 'UNKNOWN'));
  server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
});

/** A free port below those that the system hands out by itself, which would collide with outgoing connections. */
export async function freePort() {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(20_000, 32_000);
    if (!(await obstacleAt(port, '127.0.0.1'))) return port;
  }
  throw new Sentence('No free port was found on this machine.');
}

/**
 * Refuses a port that is taken; also on ::1, because browsers try that first for localhost.
 * @param {number} port
 * @param {string} host
 */
export async function refuseTakenPort(port, host) {
  if (port === 0) return;
  const hosts = ['127.0.0.1', 'localhost'].includes(host) ? [host, '::1'] : [host];
  for (const each of hosts) {
    const obstacle = await obstacleAt(port, each);
    if (obstacle === 'EADDRINUSE') throw new Sentence(`Port ${port} is taken by another program. End that one, or choose another port: PORT=${port + 1} npm start`);
    if (obstacle === 'EACCES') throw new Sentence(`Port ${port} may only be used by root; choose one above 1023: PORT=3000 npm start`);
    if (obstacle && each === host) throw new Sentence(`Faden cannot listen on ${host}:${port} (${obstacle}); HOST must be an address of this machine.`);
  }
}
