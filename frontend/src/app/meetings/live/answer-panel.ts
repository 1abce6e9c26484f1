import { Component, ViewContainerRef, afterNextRender, input, inputBinding, output, outputBinding, signal, viewChild } from '@angular/core';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import type { MeetingView } from '@faden/meetings/meeting';
import { boardAnswer } from '../../escalations/board-answer-api';
import { Loading } from '../../ui/pages/loading';
import { votersIn } from '../people';

/** The board's answer to an escalation. Its form belongs to the room of escalations and is fetched from there. */
@Component({
  selector: 'nw-answer-panel',
  imports: [Loading],
  template: `@if (!fetched()) { <nw-loading shape="card" /> }<ng-container #place />`,
})
export class AnswerPanel {
  readonly meeting = input.required<MeetingView>();
  readonly item = input.required<AgendaItemView>();
  readonly saved = output();
  protected readonly fetched = signal(false);
  private readonly place = viewChild.required('place', { read: ViewContainerRef });

  constructor() {
    afterNextRender(() => void this.fetch());
  }

  private async fetch(): Promise<void> {
    const form = await boardAnswer();
    this.fetched.set(true);
    this.place().createComponent(form, { bindings: [
      inputBinding('number', () => this.item().escalationId ?? ''), inputBinding('present', () => votersIn(this.meeting())),
      outputBinding('answered', () => this.saved.emit()),
    ] });
  }
}
