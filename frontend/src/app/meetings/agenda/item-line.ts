import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Id } from '@faden/house/house';
import { agendaItemLimits } from '@faden/meetings/agenda/agenda-item';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { act } from '../../ui/acts/act';
import { Busy } from '../../ui/acts/busy';
import { ProblemBox } from '../../ui/acts/problem-box';
import { Field } from '../../ui/fields/field';
import { Icon } from '../../ui/marks/icon';
import { words } from '../../ui/words/words';
import { planWords } from '../meetings.words';
import { AgendaApi } from './agenda-api';

/** An item typed in one line: „Kita 15 !" is a title, its minutes, and that it needs a decision. Enter adds it, the cursor stays. */
@Component({
  selector: 'nw-item-line',
  imports: [MatFormField, MatInput, MatButton, Busy, ProblemBox, Field, Icon],
  template: `
    <form class="line" (submit)="submit($event)">
      <nw-field [label]="label() ?? t('builder.line')" [hint]="hint() ?? t('builder.lineHint')">
        <mat-form-field><input #box matInput autocomplete="off" [value]="line()" (input)="line.set(box.value)" [attr.maxlength]="limit" /></mat-form-field>
      </nw-field>
      <button matButton="outlined" type="submit" [nwBusy]="add.busy()"><nw-icon name="add" />{{ t('builder.add') }}</button>
    </form>
    <nw-problem-box [of]="add" />`,
  styles: `
    .line { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin-block-start: 1rem }
    nw-field { flex: 1 1 16rem; margin-block-end: 0 }
    button { margin-block-end: .25rem }`,
})
export class ItemLine {
  readonly meetingId = input.required<Id>();
  readonly label = input<string>();
  readonly hint = input<string>();
  readonly added = output<AgendaItemView>();

  protected readonly t = words(planWords);
  protected readonly limit = agendaItemLimits.line;
  protected readonly line = signal('');
  private readonly api = inject(AgendaApi);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly add = act((line: string) => this.api.add(this.meetingId(), { line }), (item) => {
    this.line.set('');
    this.box().nativeElement.focus();
    void this.announcer.announce(this.t('builder.added', { number: item.number, title: item.title }));
    this.added.emit(item);
  });

  protected submit(event: Event): void {
    event.preventDefault();
    const line = this.line().trim();
    if (line) void this.add.run(line);
  }
}
