// @ts-check

/** Ends the PostgreSQL of the run; nothing of it stays. */
export default async function globalTeardown() {
  await /** @type {import('./global-setup.js').Kept} */ (globalThis).fadenServer?.stop();
}
