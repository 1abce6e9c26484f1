// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { tool } from '../checks/tool.js';
import { binOf, inRoot } from '../root.js';
import { Sentence } from '../sentence.js';
import rooms from '../../../docs/architecture/rooms.cjs';

const { faces, floors } = rooms;
const order = [...floors, ...faces];

/** @typedef {{ source: string, dependencies: { resolved: string }[] }} Module as dependency-cruiser reports it */
/** @typedef {{ from: string, to: string, door: string }} Visit */

const door = /^backend\/src\/([^/]+)\/.*?([^/]+)\.door\.ts$/;
const isThere = (/** @type {string} */ room) => fs.existsSync(inRoot('backend/src', room));
const roomOf = (/** @type {string} */ file) => /^backend\/src\/([^/]+)\//.exec(file)?.[1] ?? null;

/** @returns {Promise<Module[]>} */
async function modules() {
  const { code, words } = await tool([binOf('dependency-cruiser', 'depcruise'), '-c', 'docs/architecture/walls.cjs', '-T', 'json', 'backend/src']);
  const start = words.indexOf('{');
  if (start < 0) throw new Sentence(`The imports could not be read (${code}): ${words.trim().split('\n')[0]}`);
  return JSON.parse(words.slice(start)).modules;
}

/** Which room goes through which door of another. @param {readonly Module[]} found @returns {Visit[]} */
function visitsIn(found) {
  const visits = found.filter(({ source }) => !source.endsWith('.spec.ts')).flatMap(({ source, dependencies }) => dependencies.flatMap(({ resolved }) => {
    const [, to, name] = door.exec(resolved) ?? [];
    const from = roomOf(source);
    return from && to && name && from !== to && to !== 'house' ? [{ from, to, door: name }] : [];
  }));
  return [...new Map(visits.map((visit) => [JSON.stringify(visit), visit])).values()];
}

/** Sub-rooms: folders in a room. @param {string} room */
const partsOf = (room) => fs.readdirSync(inRoot('backend/src', room), { withFileTypes: true })
  .filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

/** Words of a door: methods and functions that others may call. @param {string} room @param {string} name */
function wordsOf(room, name) {
  const file = fs.readdirSync(inRoot('backend/src', room), { recursive: true, encoding: 'utf8' }).find((entry) => path.basename(entry) === `${name}.door.ts`);
  const text = file ? fs.readFileSync(inRoot('backend/src', room, file), 'utf8') : '';
  const methods = [...text.matchAll(/^ {2}(?:async )?([a-z]\w*)(?:<[^>]*>)?\(/gm)].map(([, method = '']) => method).filter((method) => method !== 'constructor');
  const passedOn = [...text.matchAll(/^export \{ ([^}]+) \}/gm)].flatMap(([, names = '']) => names.split(', '));
  return [...new Set([...methods, ...passedOn])];
}

/** @param {readonly Visit[]} visits */
function drawing(visits) {
  const box = (/** @type {string} */ room) => `    ${id(room)}["${[room, ...partsOf(room).map((part) => `· ${part}`)].join('<br/>')}"]`;
  const doors = Map.groupBy(visits, ({ from, to }) => `${from} ${to}`);
  const arrows = [...doors.values()].map(([first, ...more]) => first && `  ${id(first.from)} -->|${[first, ...more].map((visit) => visit.door).sort().join(', ')}| ${id(first.to)}`);
  return [
    '```mermaid', 'flowchart TB',
    '  subgraph faces["faces: read over everything, nobody knows them"]', ...faces.filter(isThere).map(box), '  end',
    '  subgraph rooms["rooms: each looks down only"]', ...[...floors].reverse().filter(isThere).map(box), '  end',
    '  subgraph ground["house: plumbing"]', box('house'), '  end',
    ...arrows.sort(), '  rooms --> ground', '```',
  ];
}

const id = (/** @type {string} */ room) => room.replaceAll('-', '_');

const floorOf = (/** @type {string} */ room) => order.indexOf(room);

/** One row for each door, ground floor first. @param {readonly Visit[]} visits */
function table(visits) {
  const visitors = Map.groupBy(visits, ({ to, door: name }) => `| ${to} | \`${name}.door.ts\` | ${wordsOf(to, name).map((word) => `\`${word}\``).join(' ')} |`);
  return ['| room | door | words | who comes |', '|---|---|---|---|', ...[...visitors].map(([row, those]) => `${row} ${those.map(({ from }) => from).join(', ')} |`)];
}

/** The page of rooms and doors. @returns {Promise<string>} */
export async function drawMap() {
  const visits = visitsIn(await modules())
    .sort((a, b) => floorOf(a.to) - floorOf(b.to) || a.door.localeCompare(b.door) || floorOf(a.from) - floorOf(b.from));
  return [
    '# Rooms and doors', '', 'Drawn from the imports by `npm run docs`. An arrow is a door that is gone through, downwards only; upwards only events travel.', '',
    ...drawing(visits), '', '## What may be asked at each door', '', ...table(visits), '',
  ].join('\n');
}
