import { Component, booleanAttribute, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Busy } from '../acts/busy';
import { uiWords } from '../words/ui-words';
import { words } from '../words/words';

/** The next page of a list; absent on the last one. */
@Component({
  selector: 'nw-more',
  imports: [MatButton, Busy],
  template: `@if (next() !== null) { <button matButton="outlined" type="button" [nwBusy]="busy()" (click)="more.emit()">{{ t('moreRows') }}</button> }`,
  styles: ':host { display: block; margin-block-start: .75rem }',
})
export class More {
  /** The key of the next page as the list gave it. */
  readonly next = input.required<string | null>();
  readonly busy = input(false, { transform: booleanAttribute });
  readonly more = output();
  protected readonly t = words(uiWords);
}
