import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const architecture = ['rooms.cjs', 'walls.cjs', 'walls.tsconfig.json'].map((file) => `docs/architecture/${file}`);
const walls = createRequire(import.meta.url)(join(root, 'docs/architecture/walls.cjs')) as { forbidden: { name: string }[] };

interface Violation { rule: { name: string }; from: string; to: string }
type Import = readonly [from: string, to: string];

/** One forbidden import per wall. */
const forbidden: Record<string, Import> = {
  'no-cycles': ['backend/src/tasks/knot.ts', 'backend/src/tasks/loop.ts'],
  'house-knows-no-room': ['backend/src/house/plumbing.ts', 'backend/src/topics/topics.door.ts'],
  'rooms-meet-at-doors': ['backend/src/decisions/curious.ts', 'backend/src/topics/topic.ts'],
  'networks-looks-down-only': ['backend/src/networks/up.ts', 'backend/src/people/people.door.ts'],
  'people-looks-down-only': ['backend/src/people/up.ts', 'backend/src/identity/identity.door.ts'],
  'identity-looks-down-only': ['backend/src/identity/up.ts', 'backend/src/bodies/bodies.door.ts'],
  'bodies-looks-down-only': ['backend/src/bodies/up.ts', 'backend/src/topics/topic.contract.ts'],
  'topics-looks-down-only': ['backend/src/topics/up.ts', 'backend/src/escalations/escalations.door.ts'],
  'decisions-looks-down-only': ['backend/src/decisions/up.ts', 'backend/src/tasks/tasks.door.ts'],
  'tasks-looks-down-only': ['backend/src/tasks/up.ts', 'backend/src/meetings/meetings.door.ts'],
  'meetings-looks-down-only': ['backend/src/meetings/up.ts', 'backend/src/escalations/escalation.contract.ts'],
  'rooms-know-no-face': ['backend/src/tasks/vain.ts', 'backend/src/notices/notices.module.ts'],
  'faces-know-no-other-face': ['backend/src/search/vain.ts', 'backend/src/journal/journal.module.ts'],
  'contracts-stand-alone': ['backend/src/topics/topic.contract.ts', 'backend/src/topics/topic.ts'],
  'programs-need-no-tools': ['backend/src/bodies/tested.ts', 'backend/test/kit/an-app.ts'],
  'frontend-sees-contracts-only': ['frontend/src/app/topics/topic-page.ts', 'backend/src/topics/topics.door.ts'],
  'backend-sees-no-frontend': ['backend/src/house/drawing.ts', 'frontend/src/app/ui/icon.ts'],
  'ui-knows-no-feature': ['frontend/src/app/ui/icon.ts', 'frontend/src/app/topics/topic-words.ts'],
  'features-meet-at-apis': ['frontend/src/app/tasks/task-page.ts', 'frontend/src/app/topics/topic-page.ts'],
};

/** Imports that every wall lets pass. */
const allowed: readonly Import[] = [
  ['backend/src/meetings/good.ts', 'backend/src/topics/topics.door.ts'],
  ['backend/src/meetings/good.module.ts', 'backend/src/topics/topics.module.ts'],
  ['backend/src/journal/good.ts', 'backend/src/escalations/escalation.contract.ts'],
  ['backend/src/people/person.contract.ts', 'backend/src/networks/network.contract.ts'],
  ['backend/src/people/good.ts', 'backend/src/house/good.ts'],
  ['backend/src/people/person.spec.ts', 'backend/test/kit/an-app.ts'],
  ['frontend/src/app/meetings/good.ts', 'backend/src/topics/topic.contract.ts'],
  ['frontend/src/app/meetings/better.ts', 'frontend/src/app/topics/topics-api.ts'],
  ['frontend/src/app/shell/good.ts', 'frontend/src/app/topics/topic-words.ts'],
  ['frontend/src/main.ts', 'frontend/src/app/shell/good.ts'],
];

/** Builds a small tree with these imports and asks the tool that `npm test` asks. */
function complaintsAbout(tree: string, imports: readonly Import[]): Violation[] {
  const lines = new Map<string, string>(imports.map(([, to]) => [to, '']));
  for (const [from, to] of imports) {
    const way = relative(dirname(from), to).replace(/\.ts$/, '.js');
    lines.set(from, `${lines.get(from) ?? ''}import '${way.startsWith('.') ? way : `./${way}`}';\n`);
  }
  for (const [file, text] of lines) write(join(tree, file), `${text}export const here = true;\n`);
  for (const file of architecture) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    copyFileSync(join(root, file), join(tree, file));
  }
  const words = [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '-c', 'docs/architecture/walls.cjs', '-T', 'json', 'backend', 'frontend'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: tree, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('The walls', () => {
  let place: string;
  let complaints: Violation[];

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'faden-walls-'));
    complaints = complaintsAbout(join(place, 'bad'), [
      ...Object.values(forbidden), ['backend/src/tasks/loop.ts', 'backend/src/tasks/knot.ts'], ['frontend/src/main.ts', 'frontend/src/app/ui/icon.ts'],
    ]);
  });
  afterAll(() => rmSync(place, { recursive: true }));

  it('are each broken here once', () => {
    expect(Object.keys(forbidden).sort()).toEqual(walls.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.entries(forbidden))('complain: %s', (name, [from, to]) => {
    expect(complaints).toContainEqual(expect.objectContaining({ rule: expect.objectContaining({ name }), from, to }));
  });

  it('let pass what is allowed', () => {
    expect(complaintsAbout(join(place, 'good'), allowed)).toEqual([]);
  });
});
