import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { actionsOf, deadEnds, unreachable } from '../../src/house/workflow.js';
import type { Workflow } from '../../src/house/workflow.js';
import { filesIn, root } from './sources.js';

type AnyWorkflow = Workflow<string, string>;

const isWorkflow = (value: unknown): value is AnyWorkflow =>
  typeof value === 'object' && value !== null && 'transitions' in value && 'start' in value && 'final' in value;

const files = filesIn(['backend/src'], /(?<=\.workflow)\.ts$/);

async function workflowsOf(file: string): Promise<AnyWorkflow[]> {
  const found = await import(join(root, file)) as Record<string, unknown>;
  return Object.values(found).filter(isWorkflow);
}

/** Every state the table speaks of. */
const statesOf = (workflow: AnyWorkflow): string[] => [...new Set([
  workflow.start, ...workflow.final,
  ...actionsOf(workflow).map((action) => workflow.transitions[action]).flatMap((it) => (it ? [...it.from, ...[it.to].flat()] : [])),
])];

describe('The workflows', () => {
  it('are as many as there are files', async () => {
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect(await workflowsOf(file)).not.toEqual([]);
  });

  it.each(files)('of %s have a way into each state and a way on from it', async (file) => {
    for (const workflow of await workflowsOf(file)) {
      expect(unreachable(workflow, statesOf(workflow))).toEqual([]);
      expect(deadEnds(workflow, statesOf(workflow))).toEqual([]);
    }
  });
});
