import { DestroyRef, Directive, ElementRef, afterNextRender, inject } from '@angular/core';

/**
 * A bar that sticks to the lower edge of the window, at least on phones: what floats there, as the offer to take
 * something back, stands above it. Its height is `--foot` for the whole page while it sticks.
 */
@Directive({ selector: '[nwFoot]' })
export class Foot {
  constructor() {
    const bar = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const page = bar.ownerDocument.documentElement;
    const destroyed = inject(DestroyRef);
    destroyed.onDestroy(() => page.style.removeProperty('--foot'));
    afterNextRender(() => {
      const watching = new ResizeObserver(() => {
        const sticks = getComputedStyle(bar).position === 'sticky';
        page.style.setProperty('--foot', sticks ? `${String(bar.offsetHeight)}px` : '0px');
      });
      watching.observe(bar);
      destroyed.onDestroy(() => watching.disconnect());
    });
  }
}
