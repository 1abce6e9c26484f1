import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { filesIn, folderOf, nodesOf, placeOf, syntaxOf, textOf } from './sources.js';

// Raising one of these takes a page in docs/adr/.
const longestFile = 250;
const longestMethod = 40;
const longestRoute = 8;
const deepest = 3;
const fullestFolder = 25;

const code = filesIn(['backend', 'frontend', 'docs/architecture'], /\.(ts|js|cjs|html|scss|css)$/);
const programs = code.filter((file) => /^(backend|frontend)\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'));
const linesOf = (text: string): number => text.split('\n').length - 1;
const over = (files: readonly string[], limit: number, measure: (file: string) => number): string[] =>
  files.filter((file) => measure(file) > limit).map((file) => `${file}: ${measure(file)}`);

describe('The house stays easy to see', () => {
  it(`has no file over ${longestFile} lines`, () => {
    expect(code.length).toBeGreaterThan(300);
    expect(over(code, longestFile, (file) => linesOf(textOf(file)))).toEqual([]);
  });

  it(`is no deeper than ${deepest} folders`, () => {
    expect(over(programs, deepest, (file) => folderOf(file).split('/').length - (file.startsWith('backend') ? 2 : 3))).toEqual([]);
  });

  it(`has no folder with more than ${fullestFolder} files, specs apart`, () => {
    const folders = [...new Set(programs.map(folderOf))];
    expect(over(folders, fullestFolder, (folder) => programs.filter((file) => folderOf(file) === folder).length)).toEqual([]);
  });

  it(`has no method over ${longestMethod} lines, no route over ${longestRoute}`, () => {
    const isLong = (node: ts.MethodDeclaration | ts.FunctionDeclaration, file: string): boolean =>
      linesOf(node.body?.getText() ?? '') > (ts.isMethodDeclaration(node) && file.endsWith('.controller.ts') ? longestRoute : longestMethod);
    const isVerb = (node: ts.Node): node is ts.MethodDeclaration | ts.FunctionDeclaration => ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node);
    expect(programs.flatMap((file) => nodesOf(syntaxOf(file), isVerb).filter((node) => isLong(node, file)).map(placeOf))).toEqual([]);
  });

  it('says of every class what it is', () => {
    const silent = programs.flatMap((file) => nodesOf(syntaxOf(file), ts.isClassDeclaration)
      .filter((node) => ts.getJSDocCommentsAndTags(node).length === 0 && !/(Module|Dto|View)$/.test(node.name?.text ?? '')).map(placeOf));
    expect(silent).toEqual([]);
  });

  it('holds nothing that waits for later and no spec that is switched off', () => {
    // Written apart, so that this file passes its own check.
    const slips = new RegExp([['TO', 'DO'], ['FIX', 'ME'], ['XX', 'X'], ['@ts-', 'ignore'], ['@ts-', 'nocheck'], ['eslint-', 'disable']]
      .map((parts) => parts.join('')).concat(String.raw`\b(?:it|describe|test)\.(?:skip|only|todo)\b`, String.raw`\b(?:xit|fit|fdescribe)\(`).join('|'));
    expect(code.flatMap((file) => textOf(file).split('\n').flatMap((line, at) => (slips.test(line) ? [`${file}:${at + 1}`] : [])))).toEqual([]);
  });
});
