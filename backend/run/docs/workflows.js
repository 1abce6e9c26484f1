// @ts-check
import { pathToFileURL } from 'node:url';
import { inRoot } from '../root.js';
import rooms from '../../../docs/architecture/rooms.cjs';
import { filesIn } from '../setup/inputs.js';

/** @typedef {{ name: string, start: string, final: readonly string[], transitions: Record<string, { from: readonly string[], to: string | readonly string[] }> }} Workflow */

/** @param {string} file a source @returns {Promise<Record<string, unknown>>} what it exports once it is compiled */
const compiled = (file) => import(pathToFileURL(inRoot('dist', file.replace(/\.ts$/, '.js'))).href);

/** @param {unknown} value @returns {value is Workflow} */
const isWorkflow = (value) => typeof value === 'object' && value !== null && 'transitions' in value && 'start' in value && 'final' in value;

/** The page of all workflow tables, ground floor first. @returns {Promise<string>} */
export async function drawWorkflows() {
  const { draw } = /** @type {{ draw: (workflow: Workflow) => string }} */ (await compiled('backend/src/house/workflow.ts'));
  const floorOf = (/** @type {string} */ file) => rooms.floors.indexOf(file.split('/')[2] ?? '');
  const files = filesIn(['backend/src'], (file) => file.endsWith('.workflow.ts')).sort((a, b) => floorOf(a) - floorOf(b) || a.localeCompare(b));
  const pages = await Promise.all(files.map(async (file) => Object.values(await compiled(file)).filter(isWorkflow).map((workflow) => [
    `## ${workflow.name}`, '', `\`${file}\`: ${Object.keys(workflow.transitions).length} actions.`, '', '```mermaid', draw(workflow), '```', '',
  ])));
  return [
    '# Workflows', '', 'Drawn from the tables that run, by `npm run docs`. An arrow is an action; who may take it stands in the policy beside the table.', '',
    ...pages.flat(2),
  ].join('\n');
}
