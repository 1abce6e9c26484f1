import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { Knot, ThreadSubject, ThreadView } from '@faden/journal/thread';
import { Dates } from '../days/dates';
import { reading } from '../http/reading';
import { Loading } from '../pages/loading';
import { Waiting } from '../pages/waiting';
import { Words, words } from '../words/words';
import { Thread } from './thread';
import type { ThreadKnot } from './thread';
import { threadWords } from './thread.words';

/** The thread of a thing, read in one call: from where the matter comes to what is planned. */
@Component({
  selector: 'nw-thread-of',
  imports: [Thread, Waiting, Loading],
  template: `
    @if (!spoken()) { <nw-loading shape="list" [rows]="3" /> }
    @else if (thread.value()) { <nw-thread [knots]="knots()" /> }
    @else { <nw-waiting [for]="thread" shape="list" /> }`,
})
export class ThreadOf {
  readonly subject = input.required<ThreadSubject>();
  readonly id = input.required<string>();
  /** The knots as they were read, for a page that leads on from them. */
  readonly found = output<readonly Knot[]>();
  private readonly t = words(threadWords);
  private readonly dates = inject(Dates);
  /** The words of the knots are fetched with the first thread. */
  protected readonly spoken = signal(false);

  protected readonly thread = reading<ThreadView>(() => `/api/thread/${this.subject()}/${this.id()}`, {
    live: ({ topic, knots }) => [...new Set([...(topic ? [`topic:${topic.id}`] : []), ...knots.map(({ subject, subjectId }) => `${subject === 'item' ? 'agendaItem' : subject}:${subjectId}`)])].slice(0, 30),
  });
  protected readonly knots = computed(() => (this.thread.value()?.knots ?? []).map((knot, at, all) => this.say(knot, knot.kind !== 'TASK' && all.slice(0, at).some(({ title }) => title === knot.title))));

  constructor() {
    effect(() => {
      const thread = this.thread.value();
      if (thread) this.found.emit(thread.knots);
    });
    void inject(Words).ready(threadWords).then(() => this.spoken.set(true));
  }

  /** @param known its title was said further up the thread */
  private say({ id, key, params, title, at, plannedOn, path, current }: Knot, known: boolean): ThreadKnot {
    const said = this.t(key, params);
    return {
      id, title: said, path, when: plannedOn === null ? (at === null ? '' : this.dates.dayOf(at, 'short')) : this.dates.day(plannedOn, 'short'),
      ...(title !== '' && title !== said && !known && { detail: title }), state: current ? 'now' : plannedOn === null ? 'done' : 'planned',
    };
  }
}
