import { ApplicationRef, Component, DestroyRef, ElementRef, afterNextRender, afterRenderEffect, computed, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { OrgChartNode, OrgChartView } from '@faden/org-chart/org-chart';
import { SingleKeys } from '../ui/acts/single-keys';
import { Dates } from '../ui/days/dates';
import { words } from '../ui/words/words';
import { networkWords } from './network.words';
import { bandsOf, drawnEdges, neighbour } from './org-map-layout';
import type { Direction } from './org-map-layout';
import { linesOf } from './org-map-lines';
import type { Line } from './org-map-lines';
import { rowsOf } from './org-map-ways';

const compact = '(max-width: 839px)';
/** As styles/_print.scss has it. */
const paperLetters = '11pt';

/**
 * The network as bands of nodes with lines between them. Nodes are buttons in lists, so that text wraps, prints and is read out;
 * the lines are a drawing over them and say nothing that the panel and the table do not say.
 */
@Component({
  selector: 'nw-org-map',
  templateUrl: './org-map.html',
  styleUrl: './org-map.css',
  host: { '(window:beforeprint)': 'print(true)', '(window:afterprint)': 'print(false)' },
})
export class OrgMap {
  readonly chart = input.required<OrgChartView>();
  /** The chosen node. */
  readonly selected = model<string | null>(null);
  readonly found = input<ReadonlySet<string>>(new Set());
  /** Only these nodes; null shows all. */
  readonly only = input<ReadonlySet<string> | null>(null);
  readonly threads = input(true);
  /** F on a node: it and its neighbours alone. */
  readonly alone = output<string>();
  readonly freeSeats = input(false);

  protected readonly t = words(networkWords);
  protected readonly dates = inject(Dates);
  private readonly keys = inject(SingleKeys);
  protected readonly showAll = signal(false);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  private readonly isCompact = signal(matchMedia(compact).matches);
  /** On paper the map has one size, so that lines drawn before fit the nodes printed after. */
  protected readonly printing = signal(false);
  private readonly app = inject(ApplicationRef);
  private readonly size = signal(0);
  protected readonly lines = signal<readonly Line[]>([]);

  protected readonly bands = computed(() => {
    const only = this.only();
    const bands = bandsOf(this.chart(), this.showAll() || this.found().size > 0 || only !== null);
    return only === null ? bands : bands.map((row) => ({ ...row, nodes: row.nodes.filter(({ id }) => only.has(id)) })).filter(({ nodes }) => nodes.length > 0);
  });
  /** One node is in the tab order; arrows move from there. */
  protected readonly entry = computed(() => {
    const ids = this.bands().flatMap(({ nodes }) => nodes.map(({ id }) => id));
    const selected = this.selected();
    return selected !== null && ids.includes(selected) ? selected : ids[0];
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const watching = new ResizeObserver(() => this.size.update((times) => times + 1));
      watching.observe(this.frame().nativeElement);
      const media = matchMedia(compact);
      const changed = (): void => this.isCompact.set(media.matches);
      media.addEventListener('change', changed);
      destroyed.onDestroy(() => {
        watching.disconnect();
        media.removeEventListener('change', changed);
      });
    });
    afterRenderEffect(() => {
      this.size();
      this.lines.set(this.draw());
    });
  }

  protected move(event: KeyboardEvent, { id }: OrgChartNode): void {
    if (event.key === 'Escape') return this.selected.set(null);
    if (event.key === 'f' && this.keys.hears(event)) return this.alone.emit(id);
    if (!isDirection(event.key)) return;
    event.preventDefault();
    const next = neighbour(this.bands(), id, event.key);
    if (next !== null) this.nodeOf(next)?.focus();
  }

  /** The browser lays out for paper without asking again: lines are drawn for paper's letters before, and for the screen's afterwards. */
  protected print(isOn: boolean): void {
    document.documentElement.style.fontSize = isOn ? paperLetters : '';
    this.printing.set(isOn);
    this.app.tick();
    this.lines.set(this.draw());
    this.app.tick();
  }

  /** A second small line under the name. */
  protected detail(node: OrgChartNode): string {
    if (this.freeSeats() && node.kind === 'BODY' && node.seats > node.filledSeats) return this.t.count('free', node.seats - node.filledSeats);
    if (node.kind === 'MANAGER') return node.name;
    if (node.kind === 'ORGANIZATION') return node.band === 'DECIDE' ? this.t('leadAgency') : this.t.count('seats', node.seats);
    if (node.bodyType === 'EXTERNAL') return '';
    const people = this.t.count('people', node.members);
    return node.bodyType === 'ADVISORY_BOARD' && node.nextMeeting ? `${people} · ${this.t('next')} ${this.dates.dayOf(node.nextMeeting.startsAt, 'short').replace(' ', '\u00a0')}` : people;
  }

  protected nameOf(node: OrgChartNode): string {
    return node.kind === 'MANAGER' ? this.t('manager') : node.name;
  }

  private draw(): Line[] {
    const frame = this.frame().nativeElement;
    const edges = drawnEdges(this.chart(), this.selected());
    this.bands();
    return linesOf({
      edges, frame: frame.getBoundingClientRect(), threads: this.threads(), compact: this.isCompact() && !this.printing(), selected: this.selected(),
      rows: rowsOf([...frame.querySelectorAll('.node')].map((node) => node.getBoundingClientRect())),
      boxOf: (id) => this.nodeOf(id)?.getBoundingClientRect() ?? null,
      isFirstRow: (id) => {
        const item = this.nodeOf(id)?.parentElement;
        const first = item?.parentElement?.firstElementChild;
        return item instanceof HTMLElement && first instanceof HTMLElement && item.offsetTop === first.offsetTop;
      },
    });
  }

  private nodeOf(id: string): HTMLElement | null {
    return this.frame().nativeElement.querySelector(`[data-node="${CSS.escape(id)}"]`);
  }
}

const isDirection = (key: string): key is Direction => ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].includes(key);
