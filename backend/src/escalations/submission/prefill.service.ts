import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../../bodies/bodies.door.js';
import { hasRole, memberBodiesOf } from '../../house/access/actor.js';
import type { Actor } from '../../house/access/actor.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import type { Transaction } from '../../house/database/unit-of-work.js';
import { say } from '../../house/errors/words.js';
import type { Day, Id, Locale } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { addDays, workingDays } from '../../house/time/days.js';
import { MeetingsDoor } from '../../meetings/meetings.door.js';
import { BoardPlaces, sayPlace } from '../board/places.js';
import type { BoardPlace } from '../board/places.js';
import { escalationLimits, escalationPaths } from '../escalation.contract.js';
import type { EscalationPath, EscalationPrefill, PathStep } from '../escalation.contract.js';
import { escalationPolicy } from '../escalation.policy.js';
import { Deadlines } from '../way/deadlines.js';
import { needsHearing } from '../way/hearing.js';
import { pathOf } from '../way/path.js';
import { dayInWords } from '../way/words.js';
import { Grounding, factsOfNew } from './grounding.js';
import type { Origin } from './grounding.js';
import { attemptsOf, backgroundOf, cutTo, promises, usualOutcome } from './prefill.js';
import { hasDisagreed, officeOf, usualMode } from './submission.js';

/** On which path, and where the board could take it. */
interface Way { readonly path: EscalationPath; readonly next: BoardPlace | null }

/** What a new escalation starts with: everything that stands upstream, so that nobody types twice (S16). */
@Injectable()
export class PrefillService {
  constructor(
    private readonly work: UnitOfWork, private readonly bodies: BodiesDoor, private readonly meetings: MeetingsDoor,
    private readonly places: BoardPlaces, private readonly grounding: Grounding, private readonly deadlines: Deadlines, private readonly clock: Clock,
  ) {}

  /** @throws NotFound, NotAllowed; NotPossibleNow when nothing may be raised about the topic now */
  of(actor: Actor, topicId: Id, itemId: Id | null): Promise<EscalationPrefill> {
    return this.work.run(actor.networkId, async (tx) => {
      const origin = await this.grounding.origin(tx, actor, topicId);
      const paths = await this.pathsOf(tx, actor, origin);
      await this.grounding.requireRoom(tx, origin);
      const [path = 'P3_BOARD_DECISION_NEEDED'] = paths;
      const places = await this.places.of(tx, origin.boardBodyId);
      const way = { path, next: nextOf(places, path === 'P1_NO_AGREEMENT' ? await this.mediationEnd(tx, origin) : null) };
      const nearest = nextOf(places, null);
      return {
        topic: { id: topicId, number: origin.topic.number, title: origin.topic.title },
        originBody: { id: origin.group.id, name: origin.group.name, shortName: origin.group.shortName },
        itemId, paths, path, boardMode: usualMode[path], ...await this.texts(tx, actor, origin, itemId),
        steps: await this.steps(tx, actor.locale, origin, way), promise: await this.promise(tx, actor, origin, way),
        nextBoardMeeting: nearest && { id: nearest.meetingId, startsAt: nearest.startsAt, inTime: nearest.inTime },
      };
    });
  }

  /** Only what could be submitted now, and by this person. */
  private async pathsOf(tx: Transaction, actor: Actor, origin: Origin): Promise<EscalationPath[]> {
    const grounds = await this.grounding.of(tx, { topicId: origin.topic.id, originBodyId: origin.originBodyId });
    const isP1 = hasDisagreed(grounds) && await this.grounding.offersEscalation(tx, origin);
    const paths = escalationPaths.filter((path) =>
      escalationPolicy.may(actor, 'create', factsOfNew(origin, path)) && (path !== 'P1_NO_AGREEMENT' || isP1));
    if (paths.length === 0) escalationPolicy.require(actor, 'create', factsOfNew(origin, 'P2_PARTICIPATION_REQUEST'));
    return paths;
  }

  /** What the group's meetings say only reaches those who may read them. */
  private async texts(tx: Transaction, actor: Actor, { topic, originBodyId }: Origin, itemId: Id | null) {
    const { locale } = actor;
    const isInside = memberBodiesOf(actor).includes(originBodyId) || hasRole(actor, 'MANAGER', 'SECRETARIAT');
    const items = isInside ? await this.meetings.history(tx, topic.id, originBodyId) : [];
    const talkedAbout = items.find((item) => item.itemId === itemId) ?? items.findLast(({ note }) => note !== '');
    return {
      question: cutTo(topic.proposal.trim() || topic.title, escalationLimits.question),
      background: cutTo(backgroundOf(topic.description, talkedAbout?.note ?? ''), escalationLimits.background),
      attempts: cutTo(attemptsOf(items, locale), escalationLimits.attempts), desiredOutcome: usualOutcome[locale],
      positions: topic.positions.map(({ label, statement, heldBy, count }) => ({ label, statement, heldBy, count })),
    };
  }

  private async steps(tx: Transaction, locale: Locale, origin: Origin, { path, next }: Way): Promise<PathStep[]> {
    const [groupLead, boardLead, manager] = [
      await this.bodies.lead(tx, origin.originBodyId), await this.bodies.lead(tx, origin.boardBodyId), await this.bodies.manager(tx)];
    return pathOf({
      state: 'DRAFT', path, closure: null, originName: origin.group.shortName, boardName: origin.board.shortName,
      groupLead: groupLead.person.name, boardLead: boardLead.person.name, manager: manager?.name ?? null, mediator: null,
      submittedOn: this.clock.today(), mediationWaived: false, mediationStartedOn: null,
      mediationEndsOn: path === 'P1_NO_AGREEMENT' ? await this.mediationEnd(tx, origin) : null,
      boardMeetingOn: null, nextBoardMeetingOn: next?.on ?? null, answeredOn: null, dueOn: null, heardUntil: null,
    }, locale);
  }

  /** By then a mediation that began today would be over. */
  private async mediationEnd(tx: Transaction, { originBodyId }: Origin): Promise<Day> {
    const { rules: { escalation } } = await this.bodies.rules(tx, originBodyId, this.clock.today());
    return addDays(this.clock.today(), escalation.mediationDays);
  }

  private async promise(tx: Transaction, actor: Actor, origin: Origin, { path, next }: Way): Promise<string[]> {
    const { locale } = actor;
    const { rules: { escalation } } = await this.bodies.rules(tx, origin.originBodyId, this.clock.today());
    const heardUntil = needsHearing({ path, raisedAs: officeOf(actor, origin) }) ? await this.deadlines.hearing(tx, origin) : null;
    const check = await this.deadlines.until(tx, origin, 'SUBMITTED', heardUntil === null ? {} : { heardUntil });
    const silence = workingDays(heardUntil ?? this.clock.today(), escalation.managerSilenceWorkingDays);
    return [
      ...(heardUntil === null ? [] : [say(promises.hearing, locale, { group: origin.group.name, day: dayInWords(heardUntil, locale) })]),
      say(promises.check, locale, { day: dayInWords(check, locale) }), say(promises.silence, locale, { day: dayInWords(silence, locale) }),
      ...(path === 'P1_NO_AGREEMENT' ? [say(promises.mediation, locale, { days: escalation.mediationDays })] : []),
      ...(next ? [say(promises.board, locale, { day: dayInWords(next.on, locale) }), sayPlace(next, locale)] : [promises.noBoard[locale]]),
      say(promises.answer, locale, { days: escalation.groupAnswerDays }),
    ];
  }
}

/** The next meeting that still takes items (of those after a day), else the next one, so that one sees that it is too late. */
const nextOf = (places: readonly BoardPlace[], after: Day | null): BoardPlace | null =>
  places.find(({ inTime, on }) => inTime && (after === null || on > after)) ?? (after === null ? places[0] ?? null : null);
