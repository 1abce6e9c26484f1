import { Service, effect, inject, signal } from '@angular/core';
import { SingleKeys } from '../ui/acts/single-keys';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export const sizes = [1, 2, 3] as const;
export type Size = (typeof sizes)[number];

/** How the workspace looks on this device: scheme and size of text. Kept in the browser. */
@Service()
export class Appearance {
  readonly scheme = signal<Scheme>(schemes.find((scheme) => scheme === localStorage.getItem('faden.scheme')) ?? 'system');
  readonly size = signal<Size>(sizes.find((size) => String(size) === localStorage.getItem('faden.size')) ?? 1);
  /** Shortcuts with a single key. */
  readonly singleKeys = inject(SingleKeys).on;

  constructor() {
    const { dataset } = document.documentElement;
    effect(() => keep(dataset, 'scheme', this.scheme(), 'system'));
    effect(() => keep(dataset, 'size', String(this.size()), '1'));
  }
}

/** The usual value leaves no trace in the page. */
function keep(dataset: DOMStringMap, name: 'scheme' | 'size', value: string, usual: string): void {
  localStorage.setItem(`faden.${name}`, value);
  if (value === usual) delete dataset[name];
  else dataset[name] = value;
}
