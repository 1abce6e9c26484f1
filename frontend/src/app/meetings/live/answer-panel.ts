import { Component, ViewContainerRef, afterNextRender, computed, input, inputBinding, output, outputBinding, signal, viewChild } from '@angular/core';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingView } from '@faden/meetings/meeting';
import { boardAnswer } from '../../escalations/escalations-api';
import { Loading } from '../../ui/pages/loading';

/** The board's answer to an escalation; its form belongs to the room of escalations and is fetched from there. */
@Component({
  selector: 'nw-answer-panel',
  imports: [Loading],
  template: `@if (!there()) { <nw-loading shape="card" /> } <ng-container #place />`,
})
export class AnswerPanel {
  readonly meeting = input.required<MeetingView>();
  readonly item = input.required<AgendaItemView>();
  readonly saved = output();
  protected readonly there = signal(false);
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly present = computed(() => this.meeting().quorum?.present ?? 0);

  constructor() {
    afterNextRender(() => void this.fetch());
  }

  private async fetch(): Promise<void> {
    const form = await boardAnswer();
    this.place().createComponent(form, {
      bindings: [
        inputBinding('number', () => this.item().escalationId ?? ''), inputBinding('present', this.present),
        outputBinding('answered', () => { this.saved.emit(); }),
      ],
    });
    this.there.set(true);
  }
}
