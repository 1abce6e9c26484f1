import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { OPEN } from '../../src/house/access/open.js';
import type { TestApp } from '../kit/an-app.js';

/** A route as its controller declares it. */
export interface Route { readonly method: string; readonly path: string; readonly isOpen: boolean }

type Handler = (...given: never[]) => unknown;
type Kind = abstract new (...given: never[]) => object;

const metadata = (name: string, ...targets: (Handler | Kind)[]): unknown =>
  targets.map((target): unknown => Reflect.getMetadata(name, target)).find((value) => value !== undefined);

const pathsOf = (given: unknown): string[] => (Array.isArray(given) ? given.map(String) : [String(given ?? '')]);

const joined = (...parts: string[]): string => `/${parts.flatMap((part) => part.split('/')).filter(Boolean).join('/')}`;

/** Every route of the running application, in alphabetical order of its path. */
export function routesOf(app: TestApp): Route[] {
  const kinds = [...app.get(ModulesContainer).values()].flatMap(({ controllers }) => [...controllers.values()])
    .map(({ metatype }) => metatype).filter((kind): kind is Kind & typeof kind => typeof kind === 'function' && kind.prototype !== undefined);
  return kinds.flatMap(routesOfController).sort((a, b) => (a.path + a.method).localeCompare(b.path + b.method));
}

function routesOfController(kind: Kind): Route[] {
  const members = kind.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(members).flatMap((name) => {
    const handler = members[name];
    if (name === 'constructor' || typeof handler !== 'function') return [];
    const method = metadata('method', handler as Handler);
    if (typeof method !== 'number') return [];
    const isOpen = metadata(OPEN, handler as Handler, kind) === true;
    return pathsOf(metadata('path', kind)).flatMap((base) => pathsOf(metadata('path', handler as Handler))
      .map((path) => ({ method: RequestMethod[method] ?? String(method), path: joined(base, path), isOpen })));
  });
}
