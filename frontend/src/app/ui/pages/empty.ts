import { Component, input } from '@angular/core';
import { Picture } from '../pictures/picture';
import type { PictureName } from '../pictures/picture';

/** Nothing here yet: a picture, one sentence, and a button that does the first step. */
@Component({
  selector: 'nw-empty',
  imports: [Picture],
  template: `<nw-picture [name]="picture()" /><p>{{ text() }}</p><ng-content />`,
  styles: `
    :host { display: grid; justify-items: center; gap: .75rem; padding: 2rem 1rem; text-align: center }
    p { margin: 0; max-inline-size: 40ch }`,
})
export class Empty {
  readonly picture = input.required<PictureName>();
  readonly text = input.required<string>();
}
