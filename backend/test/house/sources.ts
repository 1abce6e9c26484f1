import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Files below folders of the checkout, relative to it, in a fixed order. */
export const filesIn = (folders: readonly string[], wanted: RegExp): string[] => folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => wanted.test(file) && !file.includes('node_modules'))
    .sort());

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What runs in the backend: its sources without the specs. */
export const backendSources = (): string[] => filesIn(['backend/src'], /(?<!\.spec)\.ts$/);

/** Folders directly below a folder. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

export const folderOf = (file: string): string => dirname(file);

/** The syntax of a file, without types. */
export const syntaxOf = (file: string): ts.SourceFile => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2023, true);

/** Every node of a file that passes the question. */
export function nodesOf<N extends ts.Node>(file: ts.SourceFile, is: (node: ts.Node) => node is N): N[] {
  const found: N[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** `file:line` of a node. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
