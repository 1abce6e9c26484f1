import { berlinDay } from '../../src/house/time/days.js';
import type { EscalationDraft, EscalationView } from '../../src/escalations/escalation.contract.js';
import type { Answer } from '../kit/client.js';
import type { County } from './a-county.js';
import { aRow } from './a-row.js';

type Who = keyof County['people'];

export const twoPositions = [
  { label: 'A', statement: 'Vormittags', heldBy: 'vier Personen', count: 4 }, { label: 'B', statement: 'Abends', heldBy: 'vier Personen', count: 4 },
];
/** Hands of the two filled seats of the board: adopted, lost, tied. */
export const hands = { yes: { yes: 2, no: 0, abstain: 0 }, no: { yes: 0, no: 2, abstain: 0 }, tie: { yes: 1, no: 1, abstain: 0 } } as const;
export const answerOf = { text: 'Der Kurs findet abends statt.', reasons: 'Mehr Menschen können kommen.', count: hands.yes } as const;

const days = 86_400_000;

/** Escalations of a county on their way, through the routes; what the meetings do stands there as rows. */
export class Matter {
  /** @param now of the application's clock */
  constructor(readonly county: County, private readonly now: () => Date) {}

  put(table: string, given: Record<string, unknown>): Promise<string> {
    return this.county.run((tx) => aRow(tx, table, this.county.people.member.personId, given));
  }

  /** A meeting so many days from now. */
  meeting(body: 'group' | 'board', inDays: number, given: Record<string, unknown> = {}): Promise<string> {
    const startsAt = new Date(this.now().getTime() + inDays * days);
    return this.put('meetings', {
      body_id: this.county.bodies[body], title: body === 'board' ? 'Sitzung des Beirats' : 'Arbeitskreis', state: inDays < 0 ? 'HELD' : 'INVITED',
      starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 7_200_000), predecessor_meeting_id: null, ...given });
  }

  item(meetingId: string, topicId: string, given: Record<string, unknown> = {}): Promise<string> {
    return this.put('agenda_items', {
      meeting_id: meetingId, body_id: this.county.bodies.group, topic_id: topicId, number: '3', title: 'Kurszeiten', type: 'DISCUSSION', state: 'DISPOSED',
      result: 'NO_AGREEMENT', planned_minutes: 20, carried_times: 0, ...given });
  }

  /** A topic that the group has accepted. */
  async topic(): Promise<string> {
    const { body } = await this.county.as('spokesperson').post<{ id: string }>('/api/topics', {
      title: 'Kurszeiten', description: 'Ein Kurs, zwei Wünsche.', bodyId: this.county.bodies.group });
    return body.id;
  }

  /** A topic about which the group did not agree. */
  async disagreement(): Promise<{ topicId: string; itemId: string }> {
    const topicId = await this.topic();
    return { topicId, itemId: await this.item(await this.meeting('group', -7), topicId) };
  }

  async draft(given: Partial<EscalationDraft> = {}): Promise<EscalationDraft> {
    const { topicId, itemId } = given.topicId === undefined ? await this.disagreement() : { topicId: given.topicId, itemId: undefined };
    return {
      topicId, ...(itemId !== undefined && { itemId }), path: 'P1_NO_AGREEMENT', question: 'Vormittags oder abends?', background: 'Ein Raum.',
      attempts: 'Zwei Sitzungen.', desiredOutcome: 'Eine Entscheidung', positions: twoPositions, submit: true, ...given };
  }

  async submitted(given: Partial<EscalationDraft> = {}, who: Who = 'spokesperson'): Promise<EscalationView> {
    const { status, body } = await this.county.as(who).post<EscalationView>('/api/escalations', await this.draft(given));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  }

  /** One act, whatever comes of it. */
  act<T = EscalationView>(who: Who, { id, version }: Pick<EscalationView, 'id' | 'version'>, route: string, order: object = {}): Promise<Answer<T>> {
    return this.county.as(who).post<T>(`/api/escalations/${id}/${route}`, order, { ifMatch: version });
  }

  /** One act that must work. */
  async take(who: Who, it: EscalationView, route: string, order: object = {}): Promise<EscalationView> {
    const { status, body } = await this.act(who, it, route, order);
    if (status !== 200) throw new Error(`${route}: ${JSON.stringify(body)}`);
    return body;
  }

  async read(who: Who, { id }: { id: string }): Promise<EscalationView> {
    return (await this.county.as(who).get<EscalationView>(`/api/escalations/${id}`)).body;
  }

  async inMediation(): Promise<EscalationView> {
    return this.take('manager', await this.submitted(), 'mediation', { plan: 'Zwei Gespräche' });
  }

  async settlementProposed(): Promise<EscalationView> {
    return this.take('manager', await this.inMediation(), 'settlement', { text: 'Im Wechsel.' });
  }

  async readyForBoard(given: Partial<EscalationDraft> = {}): Promise<EscalationView> {
    return this.take('manager', await this.submitted({ mediationWaivedReason: 'Es eilt.', ...given }), 'forwarding');
  }

  async onAgenda(given: Partial<EscalationDraft> = {}): Promise<EscalationView> {
    const it = await this.readyForBoard(given);
    await this.county.run((tx) => tx.rows(`update meetings set state = 'HELD' where body_id = $1 and state in ('SCHEDULED', 'INVITED', 'IN_SESSION')`,
      [this.county.bodies.board]).then(() => undefined));
    return this.take('chair', it, 'scheduling', { meetingId: await this.meeting('board', 40) });
  }

  /** The board meets, both its members are there, and the item is called. */
  async called(given: Partial<EscalationDraft> = {}): Promise<EscalationView> {
    const it = await this.onAgenda(given);
    const { chair, boardMember } = this.county.people;
    const from = new Date(this.now().getTime() - 3_600_000);
    for (const { personId, seats } of [chair, boardMember]) {
      await this.put('attendances', {
        meeting_id: it.boardItem?.meetingId, person_id: personId, guest_name: null, seat_id: seats[0]?.seatId, capacity: 'VOTING', kind: 'PRINCIPAL',
        status: 'PRESENT', intervals: JSON.stringify([{ from, to: null }]) });
    }
    await this.county.run(async (tx) => {
      await tx.rows(`update meetings set state = 'IN_SESSION', starts_at = $2, ends_at = $3, actual_start = $2, quorum_finding = $4 where id = $1`,
        [it.boardItem?.meetingId, from, new Date(from.getTime() + 7_200_000), JSON.stringify({ at: from, present: 2, required: 2, ok: true, doubted: false })]);
      await tx.rows(`update agenda_items set state = 'CALLED', called_at = $2 where id = $1`, [it.boardItem?.itemId, from]);
    });
    return it;
  }

  async answered(mode: 'ADVISE' | 'DECIDE' = 'DECIDE'): Promise<EscalationView> {
    const it = await this.called({ boardMode: mode });
    if (mode === 'ADVISE') return this.take('chair', it, 'advice', answerOf);
    return this.take('chair', it, 'decision', { ...answerOf, ...this.competence() });
  }

  async referredBack(): Promise<EscalationView> {
    return this.take('chair', await this.called(), 'referral-back', { order: 'Was kostet der Abend?', until: '2099-01-01', count: hands.yes });
  }

  /** What a decision of the board needs besides. */
  competence(): { competenceChecked: true; responsiblePersonId: string; dueOn: string } {
    return { competenceChecked: true, responsiblePersonId: this.county.people.member.personId, dueOn: berlinDay(new Date(this.now().getTime() + 30 * days)) };
  }

  async stateOf(table: 'topics' | 'agenda_items', id: string | undefined): Promise<Record<string, unknown>> {
    const columns = table === 'topics' ? 'state, frozen' : 'state, result';
    return this.county.run(async (tx) => (await tx.rows<Record<string, unknown>>(`select ${columns} from ${table} where id = $1`, [id]))[0] ?? {});
  }
}
