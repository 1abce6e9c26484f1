import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Aggregate } from '../database/aggregate.js';
import { next } from '../workflow.js';
import { mailWorkflow } from './mail.workflow.js';
import type { MailAction, MailState } from './mail.workflow.js';

/** A file that goes along, as text. */
export interface MailAttachment { name: string; type: string; content: string }

/** What a room wants to have mailed, to one person. */
export interface MailOrder {
  networkId: string;
  /** What it is for, e.g. `SIGN_IN`, `INVITATION`. */
  kind: string;
  toPersonId?: string | null;
  to: string;
  subject: string;
  text: string;
  attachments?: MailAttachment[];
  /** Not before this moment; until then it can be cancelled without trace. */
  holdUntil?: Date;
  /** What it is about; `cancel` finds it by this. */
  subjectType?: string;
  subjectId?: string;
  /** The text is blanked as soon as it has left. */
  secret?: boolean;
}

const minute = 60_000;
/** How long a process may have a mail in hand before another one takes over. */
const patience = 10 * minute;
const mostAttempts = 7;

/** One mail to one recipient (docs/adr/0007). */
@Entity('mails')
@Unique('mails_network_id_uq', ['networkId', 'id'])
@Index('mails_waiting_idx', ['nextAttemptAt'], { where: `state in ('QUEUED', 'SENDING')` })
@Index('mails_subject_idx', ['networkId', 'subjectType', 'subjectId'])
@Check('mails_state_check', `state in ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'CANCELLED')`)
@Check('mails_to_address_check', `to_address ~ '^[^[:space:],;<>]+@[^[:space:],;<>]+$'`)
export class Mail extends Aggregate {
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) toPersonId: string | null = null;
  @Column('text') toAddress!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column('jsonb', { default: [] }) attachments: MailAttachment[] = [];
  @Column('boolean', { default: false }) secret: boolean = false;
  @Column('text', { nullable: true }) subjectType: string | null = null;
  @Column('uuid', { nullable: true }) subjectId: string | null = null;
  @Column('text', { default: 'QUEUED' }) state: MailState = mailWorkflow.start;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') holdUntil!: Date;
  @Column('timestamptz') nextAttemptAt!: Date;
  @Column('int', { default: 0 }) attempts: number = 0;
  /** How often the line broke after the whole message had gone out. */
  @Column('int', { default: 0 }) doubts: number = 0;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null = null;
  @Column('text', { nullable: true }) failure: string | null = null;

  static post(order: MailOrder, now: Date): Mail {
    const holdUntil = order.holdUntil ?? now;
    return Object.assign(new Mail(), {
      kind: order.kind, toPersonId: order.toPersonId ?? null, toAddress: order.to, subject: order.subject, text: order.text,
      attachments: order.attachments ?? [], secret: order.secret ?? false,
      subjectType: order.subjectType ?? null, subjectId: order.subjectId ?? null,
      createdAt: now, holdUntil, nextAttemptAt: holdUntil,
    });
  }

  isDue(now: Date): boolean {
    return (this.state === 'QUEUED' || this.state === 'SENDING') && this.nextAttemptAt <= now;
  }

  /** Goes into the hands of this process. Found SENDING, an earlier process died with it: whether it left is in doubt. */
  take(now: Date): void {
    if (this.state === 'SENDING') this.doubts += 1;
    this.move('take');
    this.attempts += 1;
    this.nextAttemptAt = new Date(now.getTime() + patience);
  }

  left(now: Date): void {
    this.move('send');
    this.finish(now, null);
  }

  /** There is no mail server: it stays here, readable in the demo. */
  keepInside(now: Date): void {
    this.move('keepInside');
    this.sentAt = now;
    this.report();
  }

  /** Not delivered for sure: later again, with growing pauses, until patience ends. */
  tryLater(now: Date, failure: string): void {
    if (this.attempts >= mostAttempts) { this.fail(now, failure); return; }
    this.move('tryLater');
    this.failure = failure;
    this.nextAttemptAt = new Date(now.getTime() + minute * 4 ** (this.attempts - 1));
  }

  /** The server may have it or not. One more try (same Message-ID, so servers can recognise it), then never again. */
  doubt(now: Date, failure: string): void {
    this.doubts += 1;
    if (this.isHopeless) this.fail(now, failure);
    else this.tryLater(now, failure);
  }

  /** It has been in doubt twice: a further try might be a third copy. */
  get isHopeless(): boolean {
    return this.doubts >= 2;
  }

  fail(now: Date, failure: string): void {
    this.move('fail');
    this.finish(now, failure);
  }

  cancel(): void {
    this.move('cancel');
    if (this.secret) this.text = '';
  }

  private finish(now: Date, failure: string | null): void {
    this.sentAt = failure === null ? now : null;
    this.failure = failure;
    if (this.secret) this.text = '';
    this.report();
  }

  private report(): void {
    const { kind, toPersonId, subjectType, subjectId, failure } = this;
    if (subjectId === null) return;
    const type = this.state === 'FAILED' ? 'mail.failed' : 'mail.sent';
    this.tell(type, null, { kind, toPersonId, subjectType, subjectId, failure });
  }

  private move(action: MailAction): void {
    this.state = next(mailWorkflow, this.state, action);
  }
}
