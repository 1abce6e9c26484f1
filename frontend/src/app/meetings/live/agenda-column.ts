import { Component, computed, input, output } from '@angular/core';
import type { Id } from '@faden/house/house';
import type { AgendaItemView } from '@faden/meetings/agenda/agenda-item';
import { words } from '../../ui/words/words';
import { itemKnots } from '../meeting-words';
import { liveWords, meetingWords } from '../meetings.words';

/** The agenda as a thread: what is done, where the meeting is, what is to come. Each knot leads to its item. */
@Component({
  selector: 'nw-agenda-column',
  templateUrl: './agenda-column.html',
  styles: `
    ol { list-style: none; margin: 0; padding: 0 }
    li { position: relative; padding-inline-start: 2rem }
    li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: 9px; inset-block: 1.5rem -1.5rem; inline-size: 3px; background: var(--thread) }
    li:not(.planned):has(+ .planned)::after, .planned:not(:last-child)::after { inline-size: 2px; background: repeating-linear-gradient(var(--outline) 0 4px, transparent 4px 8px) }
    li::before { content: ''; position: absolute; z-index: 1; inset-inline-start: 1px; inset-block-start: 1rem; inline-size: 13px; block-size: 13px; box-sizing: content-box;
      border: 3px solid var(--thread); border-radius: 50%; background: var(--page) }
    .now::before { background: var(--thread); box-shadow: 0 0 0 4px var(--thread-tint) }
    .planned::before { border-style: dashed; border-color: var(--outline) }
    .now { font-weight: 700 }
    /* A long word keeps its line, and the minutes go below it. */
    button { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .25rem; inline-size: 100%; min-block-size: 48px; padding: .625rem .5rem; border: 0; border-radius: var(--radius-control); background: none; font-weight: inherit; text-align: start; cursor: pointer }
    button:hover { background: var(--sunk) }
    .shown { background: var(--container); color: var(--on-container) }
    .shown .nw-quiet { color: inherit }
    .title { flex: 1 1 min-content; min-inline-size: 0; max-inline-size: calc(100% - 1.5rem); line-height: 1.4375rem; hyphens: auto; overflow-wrap: break-word }
    .number { min-inline-size: 1.125rem }
    .minutes { margin-inline-start: auto }
    .result { display: block; font-weight: 400; font-size: var(--text-small) }
    @media (forced-colors: active) { li::before { border-color: CanvasText } .now::before { background: CanvasText } li::after { background: CanvasText } .shown { outline: 2px solid Highlight } }`,
})
export class AgendaColumn {
  readonly items = input.required<readonly AgendaItemView[]>();
  /** The item on the screen, which need not be the one that runs. */
  readonly shown = input<Id>();
  readonly chosen = output<Id>();
  protected readonly t = words(liveWords);
  protected readonly say = words(meetingWords);
  protected readonly knots = itemKnots;
  private readonly results = computed(() => new Map(this.items().map((item) => [item.id, this.resultOf(item)])));
  protected readonly said = ({ id }: AgendaItemView): string => this.results().get(id) ?? '';

  private resultOf({ result, decision }: AgendaItemView): string {
    if (decision) return `${this.say(`effect.${decision.effect}`)} ${decision.number}, ${this.say(`item.${decision.outcome}`)}`;
    return result ? this.say(`item.result.${result}`) : '';
  }
}
