import { Directive, input } from '@angular/core';

/** On a button: while its act runs it keeps its width, shows a spinner and takes no second click. Focus stays. */
@Directive({
  selector: 'button[nwBusy]',
  host: {
    '[class.is-busy]': 'nwBusy()',
    '[attr.aria-disabled]': 'nwBusy() || null',
    '[attr.aria-busy]': 'nwBusy() || null',
    '(click)': 'swallow($event)',
  },
})
export class Busy {
  readonly nwBusy = input.required<boolean>();

  protected swallow(event: Event): void {
    if (!this.nwBusy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
