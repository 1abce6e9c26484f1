import { Injectable } from '@nestjs/common';
import { DecisionsDoor } from '../decisions/decisions.door.js';
import type { Actor } from '../house/access/actor.js';
import { Doables } from '../house/access/doables.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { Clock } from '../house/time/clock.js';
import { berlinDay, daysBetween } from '../house/time/days.js';
import { PeopleDoor } from '../people/people.door.js';
import { BoardPlaces, openPlaces, placeView } from './board/places.js';
import { answerOf, boardItemOf, boardMeetingOf, mediationOf } from './escalation.answer.js';
import type { TalkRow } from './escalation.answer.js';
import { factsOf, pathOfCase, possible, turnOfCase } from './escalation.case.js';
import type { EscalationCase } from './escalation.case.js';
import type { EscalationState } from './escalation.contract.js';
import type { EscalationPageView, EscalationRowView, EscalationView } from './escalation.view.js';
import { escalationPolicy, seesMediation } from './escalation.policy.js';
import { EscalationsQueries } from './escalations.queries.js';
import type { EscalationFilter, HistoryRow } from './escalations.queries.js';
import { sayWhy } from './way/words.js';

/** Escalations as a person gets to see them. */
@Injectable()
export class EscalationViews {
  constructor(
    private readonly queries: EscalationsQueries, private readonly doables: Doables, private readonly places: BoardPlaces,
    private readonly decisions: DecisionsDoor, private readonly people: PeopleDoor, private readonly clock: Clock,
  ) {}

  async page(actor: Actor, filter: EscalationFilter): Promise<EscalationPageView> {
    const { rows, next } = await this.queries.page(actor, filter);
    const views: EscalationRowView[] = [];
    for (const row of rows) views.push(await this.row(actor, row));
    return { rows: views, next };
  }

  /** @throws NotFound when there is none, or the actor may not see it */
  async one(tx: Transaction, actor: Actor, idOrNumber: string): Promise<EscalationView> {
    const it = await this.queries.named(actor.networkId, idOrNumber);
    escalationPolicy.require(actor, 'see', factsOf(it, this.clock.today()));
    const history = await this.queries.history(actor.networkId, it.id);
    const people = await this.people.refs(tx, [it.settlement?.by, it.hearing?.statement?.by].filter((by) => typeof by === 'string'));
    return {
      ...await this.row(actor, it), ...plain(it),
      mediation: mediationOf(it, await this.talks(actor, it)),
      hearing: it.hearing && { until: it.hearing.until, statement: it.hearing.statement && { ...it.hearing.statement, by: people.get(it.hearing.statement.by) ?? null } },
      settlement: it.settlement && { ...it.settlement, by: people.get(it.settlement.by ?? '') ?? null },
      alsoInGroup: beforeTheBoard.includes(it.state) ? await this.queries.inBoth(actor.networkId, it) : [],
      boardItem: boardItemOf(it), boardPlaces: await this.boardPlaces(tx, actor, it),
      outcome: answerOf(it, it.answerDecisionId === null ? null : await this.decisions.mention(actor, it.answerDecisionId)),
      history: history.map((row) => entryOf(row, actor)),
    };
  }

  private async row(actor: Actor, it: EscalationCase): Promise<EscalationRowView> {
    const today = this.clock.today();
    const { id, version, number, state, path, boardMode, question, topic, origin, submittedOn, closure } = it;
    return {
      id, version, number, state, path, boardMode, question, topic, submittedOn, closure, originBody: origin,
      ageDays: daysBetween(submittedOn ?? berlinDay(it.stateSince), state === 'CLOSED' ? berlinDay(it.stateSince) : today),
      turn: turnOfCase(it, today), steps: pathOfCase(it, actor.locale, today), boardMeeting: boardMeetingOf(it),
      ...await this.doables.of(escalationPolicy, actor, factsOf(it, today), possible(it, today)),
    };
  }

  /** null for everybody but the mediator and the parties (invariant 5). */
  private async talks(actor: Actor, it: EscalationCase): Promise<TalkRow[] | null> {
    if (it.mediationStartedOn === null || !seesMediation(actor, factsOf(it, this.clock.today()))) return null;
    return this.queries.talks(actor.networkId, it.id);
  }

  private async boardPlaces(tx: Transaction, actor: Actor, it: EscalationCase): Promise<EscalationView['boardPlaces']> {
    if (it.state !== 'READY_FOR_BOARD') return [];
    return openPlaces(await this.places.of(tx, it.boardBodyId)).map((place) => placeView(place, actor.locale));
  }
}

/** While the board has it, it is shown who sits on both sides (D6, invariant 6). */
const beforeTheBoard: readonly EscalationState[] = ['READY_FOR_BOARD', 'ON_BOARD_AGENDA', 'BOARD_POSTPONED'];

/** What is shown as it was written. */
const plain = (it: EscalationCase) => ({
  background: it.background, attempts: it.attempts, desiredOutcome: it.desiredOutcome, decisionNeededBy: it.decisionNeededBy,
  reasonForP3: it.reasonForP3, positions: it.positions, mediationWaivedReason: it.mediationWaivedReason, returnedWith: it.returnedWith,
  forwardingNote: it.forwardingNote, managerView: it.managerView, forwardedUnchecked: it.forwardedUnchecked, boardPaper: it.boardPaper,
  summary: it.summary && { agreed: it.summary.agreed, open: it.summary.open },
  referral: it.referral && { order: it.referral.order, until: it.referral.until },
  groupResponse: it.groupResponse && { text: it.groupResponse.text, at: it.groupResponse.at },
  closureText: it.closureText, withoutGroupResponse: it.withoutGroupResponse,
});

/** A step with what was said; where the program acted, the reason stands in words. */
const entryOf = ({ action, from, to, by, at, text, why }: HistoryRow, { locale }: Actor): EscalationView['history'][number] =>
  ({ action, from, to, by, at: new Date(at).toISOString(), text: text ?? (why === null ? null : sayWhy(why, locale)) });
