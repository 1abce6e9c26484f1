import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { backendSources, foldersIn, nodesOf, syntaxOf, textOf } from './sources.js';

interface Row { term: string; identifier: string; room: string; meaning: string }

/** The rows of all tables of the glossary. */
const rows: Row[] = textOf('docs/glossary.md').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Begriff')).map((line) => {
  const [, term = '', identifier = '', room = '', meaning = ''] = line.split('|').map((cell) => cell.trim());
  return { term, identifier, room, meaning };
});

const rooms = foldersIn('backend/src').filter((name) => name !== 'house');

const classes = backendSources().flatMap((file) => nodesOf(syntaxOf(file), ts.isClassDeclaration).map((node) => ({
  name: node.name?.text ?? '', room: file.split('/')[2] ?? '',
  isAbstract: node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false,
  parent: node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText() ?? '',
})));

const isAggregate = ({ parent }: { parent: string }): boolean =>
  parent === 'Aggregate' || classes.some((it) => it.name === parent && it.isAbstract && isAggregate(it));

/** Roots of things that change together. */
const aggregates = classes.filter((it) => it.room !== 'house' && !it.isAbstract && isAggregate(it)).map(({ name, room }) => ({ name, room }));

describe('The glossary', () => {
  it.each(rooms)('has words for the room %s', (room) => {
    expect(rows.filter((row) => row.room.split('/')[0] === room).length).toBeGreaterThan(0);
  });

  it('knows every aggregate in its room', () => {
    expect(aggregates.length).toBeGreaterThan(10);
    const unknown = aggregates.filter(({ name, room }) => !rows.some((row) => row.identifier === `\`${name}\`` && row.room.split('/')[0] === room));
    expect(unknown).toEqual([]);
  });

  it('speaks of no room that is not there', () => {
    const gone = rows.map(({ room }) => room).filter((room) => !['house', ...rooms].includes(room.split('/')[0] ?? ''));
    expect(gone).toEqual([]);
  });

  it('has one identifier for one term, and a meaning for each', () => {
    const terms = rows.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)]);
    expect(rows.filter(({ identifier, meaning }) => !identifier || !meaning)).toEqual([]);
  });
});
