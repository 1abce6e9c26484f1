import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { Dictionary } from '../../src/house/errors/dictionary.js';
import { anApp } from '../kit/an-app.js';
import type { TestApp } from '../kit/an-app.js';
import { backendSources, nodesOf, placeOf, syntaxOf } from './sources.js';

interface Code { readonly code: string; readonly place: string }

/** Which argument of a call is a code that a person will read in words. */
const positions: Readonly<Record<string, number>> = { RuleBroken: 0, NotPossibleNow: 0, NotAllowed: 1, Malformed: 1, rule: 0 };

const isCall = (node: ts.Node): node is ts.NewExpression | ts.CallExpression => ts.isNewExpression(node) || ts.isCallExpression(node);

const literalsIn = (node: ts.Node): ts.StringLiteral[] => {
  if (ts.isStringLiteral(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...literalsIn(node.whenTrue), ...literalsIn(node.whenFalse)];
  return [];
};

/** Codes that are thrown or given as a reason: in calls, as `code:` or `reason:` of an object, as `['code', '/pointer']`. */
function codesOf(file: string): Code[] {
  const syntax = syntaxOf(file);
  const inCalls = nodesOf(syntax, isCall).flatMap((call) => {
    const argument = call.arguments?.[positions[call.expression.getText()] ?? Number.NaN];
    return argument ? literalsIn(argument) : [];
  });
  const inObjects = nodesOf(syntax, ts.isPropertyAssignment).filter(({ name }) => /^(code|reason)$/.test(name.getText())).flatMap(({ initializer }) => literalsIn(initializer));
  const inPairs = nodesOf(syntax, ts.isArrayLiteralExpression).flatMap(({ elements: [first, second] }) =>
    (first && second && ts.isStringLiteral(first) && ts.isStringLiteral(second) && second.text.startsWith('/') ? [first] : []));
  return [...inCalls, ...inObjects, ...inPairs].filter(({ text }) => /^[a-z]+(_[a-z]+)*$/.test(text)).map((node) => ({ code: node.text, place: placeOf(node) }));
}

describe('The words', () => {
  let app: TestApp;
  const codes = backendSources().flatMap(codesOf);

  beforeAll(async () => {
    app = await anApp();
  });
  afterAll(() => app.close());

  it('are there for every code that is thrown and every reason that is given, in German and English', () => {
    const dictionary = app.get(Dictionary);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter(({ code }) => !dictionary.has(code)).map(({ code, place }) => `${code} ${place}`)).toEqual([]);
    for (const { code } of codes) for (const locale of ['de', 'en'] as const) expect(dictionary.say(code, locale)).toMatch(/\S \S.*[.?!]$|\{|^\S+\.$/);
  });

  it('are short: no sentence over sixteen words', () => {
    const dictionary = app.get(Dictionary);
    const sentences = [...new Set(codes.map(({ code }) => code))].flatMap((code) => [dictionary.say(code, 'de'), dictionary.say(code, 'en')]).flatMap((text) => text.split(/(?<=[.?!:;]) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 16)).toEqual([]);
  });
});
