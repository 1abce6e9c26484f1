import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// jsdom knows no CSS.escape; ids of specs need none.
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;

// Nothing is laid out here, so nothing ever changes its size.
Object.assign(window, { ResizeObserver: class { observe(): void { /* see above */ } disconnect(): void { /* see above */ } } });
