import { Component, input } from '@angular/core';

/** What the thread shows: nothing yet, all done, an error, settled, disagreement, no hits. */
export type PictureName = 'looseEnd' | 'bow' | 'torn' | 'knot' | 'twoEnds' | 'needle';

/** Drawn on 160 by 120: one thread, a few dots. */
const threads: Record<PictureName, { lines: string[]; dots: [number, number][]; thin?: string[] }> = {
  looseEnd: { lines: ['M8 84c26 0 30-44 58-44s24 36 48 36 22-20 34-26'], dots: [[8, 84], [66, 40]] },
  bow: { lines: ['M8 92c30 2 48-14 72-32', 'M152 92c-30 2-48-14-72-32', 'M80 60C58 22 30 22 32 44s34 22 48 16', 'M80 60c22-38 50-38 48-16S94 66 80 60'], dots: [[80, 60]] },
  torn: { lines: ['M8 60h50l8-6m-8 6 9 5', 'M152 60h-50l-8-7m8 7-9 4'], dots: [[8, 60], [152, 60]] },
  knot: { lines: ['M8 64h40c26 0 40-34 22-40S44 46 66 64s50 14 46-6-32-14-34 6 18 0 34 0h40'], dots: [[8, 64], [152, 64]] },
  twoEnds: { lines: ['M8 34c34 0 40 26 66 24', 'M8 90c34 0 42-22 58-18', 'M152 62h-46'], dots: [[8, 34], [8, 90], [152, 62]] },
  needle: { lines: ['M8 88c22 0 24-34 48-34 22 0 18 26 38 20 14-4 14-22 26-34'], thin: ['M104 64 148 12', 'M118 42c4-6 8-6 9-4s-2 8-6 11'], dots: [[8, 88]] },
};

/** A drawing that says nothing the words beside it do not say. */
@Component({
  selector: 'nw-picture',
  template: `
    <svg viewBox="0 0 160 120" width="160" height="120">
      @for (line of drawing().lines; track $index) { <path class="thread" [attr.d]="line" /> }
      @for (line of drawing().thin ?? []; track $index) { <path class="thin" [attr.d]="line" /> }
      @for (dot of drawing().dots; track $index) { <circle [attr.cx]="dot[0]" [attr.cy]="dot[1]" r="5" /> }
    </svg>`,
  styles: `
    :host { display: block; line-height: 0 }
    path { fill: none; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round }
    .thread { stroke: var(--thread) }
    .thin { stroke: var(--ink-2); stroke-width: 2 }
    circle { fill: var(--primary) }`,
  host: { 'aria-hidden': 'true' },
})
export class Picture {
  readonly name = input.required<PictureName>();
  protected drawing(): (typeof threads)[PictureName] {
    return threads[this.name()];
  }
}
