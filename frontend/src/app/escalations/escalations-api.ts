import { Service, inject } from '@angular/core';
import type {
  BoardAnswer, EscalationAction, EscalationDraft, EscalationEdit, EscalationPage, EscalationPrefill, EscalationView, ReferralBack,
} from '@faden/escalations/escalation';
import type { Id } from '@faden/house/house';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** Which Klärungen a list shows. */
export interface EscalationChoice { state: 'open' | 'closed' | 'all' }
/** What an act needs: which one, and the version on the screen. */
export interface Known { id: Id; version: number }

/** The acts that are one POST each, and where they go. */
const addresses = {
  submit: 'submission', returnForCompletion: 'return', resubmit: 'resubmission', startMediation: 'mediation', forward: 'forwarding', settle: 'settlement',
  confirm: 'confirmation', reject: 'rejection', mediationFailed: 'mediation-failure', logMediation: 'mediation-sessions', schedule: 'scheduling',
  decideInGroup: 'group-decision', againNoAgreement: 'renewed-disagreement', groupResponds: 'group-response', giveStatement: 'statement', withdraw: 'withdrawal',
} as const satisfies Partial<Record<EscalationAction, string>>;
export type EscalationAct = keyof typeof addresses;

/** Klärungen: reading gives a Reading; acting is a promise of the new state. */
@Service()
export class EscalationsApi {
  private readonly api = inject(Api);

  list(choice: () => EscalationChoice): Reading<EscalationPage> {
    return reading(() => `/api/escalations?state=${choice().state}`, { live: ({ rows }) => rows.slice(0, 30).map(({ id }) => `escalation:${id}`), keep: true });
  }

  more({ state }: EscalationChoice, after: string): Promise<EscalationPage> {
    return this.api.get(`/api/escalations?state=${state}&after=${encodeURIComponent(after)}`);
  }

  /** Nothing while there is no number. */
  one(idOrNumber: () => string | undefined): Reading<EscalationView> {
    return reading(() => (idOrNumber() ? `/api/escalations/${idOrNumber()}` : undefined), {
      live: ({ id, boardItem }) => [`escalation:${id}`, ...(boardItem ? [`agendaItem:${boardItem.itemId}`] : [])],
    });
  }

  /** A draft to go on with; nothing without a number. */
  draft(number: () => string | undefined): Reading<EscalationView> {
    return reading(() => (number() ? `/api/escalations/${number()}` : undefined));
  }

  /** What stands upstream of a topic; nothing without one. */
  prefill(topicId: () => Id | undefined, itemId: () => Id | undefined): Reading<EscalationPrefill> {
    return reading(() => (topicId() ? `/api/escalations/prefill?topic=${topicId()}${itemId() ? `&item=${itemId()}` : ''}` : undefined));
  }

  raise(draft: EscalationDraft): Promise<EscalationView> {
    return this.api.post('/api/escalations', draft);
  }

  edit({ id, version }: Known, edit: EscalationEdit): Promise<EscalationView> {
    return this.api.patch(`/api/escalations/${id}`, edit, version);
  }

  act({ id, version }: Known, act: EscalationAct, order: object = {}): Promise<EscalationView> {
    return this.api.post(`/api/escalations/${id}/${addresses[act]}`, order, version);
  }

  answer({ id, version }: Known, kind: 'advice' | 'decision' | 'board-rejection', answer: BoardAnswer): Promise<EscalationView> {
    return this.api.post(`/api/escalations/${id}/${kind}`, answer, version);
  }

  referBack({ id, version }: Known, order: ReferralBack): Promise<EscalationView> {
    return this.api.post(`/api/escalations/${id}/referral-back`, order, version);
  }
}
