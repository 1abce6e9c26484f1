import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { MatAnchor, MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import type { EscalationView } from '@faden/escalations/escalation';
import { firstValueFrom } from 'rxjs';
import { CanButton } from '../../ui/acts/can-button';
import { Dates } from '../../ui/days/dates';
import { words } from '../../ui/words/words';
import { escalationWords } from '../escalations.words';
import { ActForm } from './act-form';
import { offered } from './act-fields';
import type { FormAct } from './act-fields';
import { WithdrawDialog } from './withdraw-dialog';

/** What this person can do with a Klärung now: the next step as an open form, the rest as buttons. */
@Component({
  selector: 'nw-next-step',
  imports: [RouterLink, MatButton, MatAnchor, CanButton, ActForm],
  template: `
    @let it = escalation();
    <h2>{{ t('sections.next') }}</h2>
    @if (it.state === 'ON_BOARD_AGENDA' && it.boardItem; as item) {
      <p>{{ t('sections.boardMeeting') }}: <a [routerLink]="['/sitzungen', item.meetingId]">{{ t('sections.boardItem', { number: item.number, day: dates.moment(item.startsAt, 'weekday') }) }}</a></p>
    }
    @for (form of forms(); track form.key) { <nw-act-form [act]="form.act" [escalation]="it" [closable]="form.act !== first()" (done)="finish($event)" (closed)="chosen.set(null)" /> }
    @empty { @if (!editable()) { <p class="nw-quiet">{{ t('sections.nothing') }}</p> } }
    <div class="nw-actions">
      @if (editable()) { <a [matButton]="shown() ? 'outlined' : 'filled'" routerLink="/klaerungen/neu" [queryParams]="{ klaerung: it.number }">{{ t('actions.edit') }}</a> }
      @for (act of others(); track act) { <button matButton="outlined" type="button" (click)="choose(act)">{{ t(label(act)) }}</button> }
      @for (act of shut(); track act) { <nw-can-button [action]="act" [of]="it" [label]="t(label(act))" /> }
    </div>`,
  styles: `
    :host { display: grid; gap: 1rem }
    h2, p { margin: 0 }`,
})
export class NextStep {
  readonly escalation = input.required<EscalationView>();
  /** The act that somebody came for; opened once, if it is possible. */
  readonly start = input<string>();
  readonly done = output<EscalationView>();
  protected readonly t = words(escalationWords);
  protected readonly dates = inject(Dates);
  private readonly dialog = inject(MatDialog);

  private readonly all = computed(() => offered(this.escalation()));
  /** Taking back is never the next step, and nobody mediates before a group that has the floor has spoken. */
  protected readonly first = computed(() => this.all().find((act) => act !== 'withdraw' && act !== 'returnForCompletion' && (act !== 'startMediation' || !hasTheFloor(this.escalation()))) ?? null);
  /** The form somebody opened. */
  protected readonly chosen = linkedSignal<string | undefined, FormAct | null>({ source: this.start, computation: (start) => untracked(() => this.all().find((act) => act === start) ?? null) });
  protected readonly shown = computed(() => this.all().find((act) => act === this.chosen()) ?? this.first());
  /** Rises with every act of this person's: its form is done with. */
  private readonly round = signal(0);
  /** A list of at most one: another act, or another state, gets a form of its own; what others do meanwhile takes no text away. */
  protected readonly forms = computed(() => {
    const act = this.shown();
    return act === null ? [] : [{ act, key: `${act} ${this.escalation().state} ${this.round()}` }];
  });
  protected readonly others = computed(() => this.all().filter((act) => act !== this.shown()));
  protected readonly editable = computed(() => this.escalation().can.includes('edit'));
  /** What is possible now, but somebody else's: shown with who may. */
  protected readonly shut = computed(() => {
    const { cannot } = this.escalation();
    return (['forward', 'startMediation', 'schedule', 'groupResponds', 'confirm'] as const).filter((act) => cannot[act] !== undefined && this.all().length === 0);
  });

  protected finish(escalation: EscalationView): void {
    this.chosen.set(null);
    this.round.update((round) => round + 1);
    this.done.emit(escalation);
  }

  protected label(act: FormAct): `actions.${FormAct}` {
    return `actions.${act}`;
  }

  /** Withdrawing what stands on the board's agenda is asked first (screens.md C0.4, ⑥). */
  protected async choose(act: FormAct): Promise<void> {
    const asks = act === 'withdraw' && this.escalation().state === 'ON_BOARD_AGENDA';
    if (asks && !(await firstValueFrom(this.dialog.open<WithdrawDialog, void, boolean>(WithdrawDialog).afterClosed()))) return;
    this.chosen.set(act);
  }
}

/** The group is asked for its statement before the matter goes on. */
const hasTheFloor = ({ hearing, can }: EscalationView): boolean => hearing !== null && hearing.statement === null && !can.includes('forward');
