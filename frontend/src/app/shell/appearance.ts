import { Service, effect, signal } from '@angular/core';

export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export const sizes = [1, 2, 3] as const;
export type Size = (typeof sizes)[number];

/** How the workspace looks on this device: scheme and size of text. Kept in the browser. */
@Service()
export class Appearance {
  readonly scheme = signal<Scheme>(schemes.find((scheme) => scheme === localStorage.getItem('faden.scheme')) ?? 'system');
  readonly size = signal<Size>(sizes.find((size) => String(size) === localStorage.getItem('faden.size')) ?? 1);
  /** Shortcuts with a single key, which can get in the way of speech input (WCAG 2.1.4). Off where there is no keyboard. */
  readonly singleKeys = signal((localStorage.getItem('faden.keys') ?? (matchMedia('(pointer: fine)').matches ? 'on' : 'off')) === 'on');

  constructor() {
    const { dataset } = document.documentElement;
    effect(() => keep(dataset, 'scheme', this.scheme(), 'system'));
    effect(() => keep(dataset, 'size', String(this.size()), '1'));
    effect(() => localStorage.setItem('faden.keys', this.singleKeys() ? 'on' : 'off'));
  }
}

/** The usual value leaves no trace in the page. */
function keep(dataset: DOMStringMap, name: 'scheme' | 'size', value: string, usual: string): void {
  localStorage.setItem(`faden.${name}`, value);
  if (value === usual) delete dataset[name];
  else dataset[name] = value;
}
