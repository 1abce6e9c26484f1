import type { TodayKey } from '../today.contract.js';
import { agendaPrepare } from './agenda-prepare.js';
import { agendaSend } from './agenda-send.js';
import { escAnswer } from './esc-answer.js';
import { escHearing } from './esc-hearing.js';
import { escNew } from './esc-new.js';
import { escStep } from './esc-step.js';
import { meetLive } from './meet-live.js';
import { meetRsvp } from './meet-rsvp.js';
import { minutesFinish } from './minutes-finish.js';
import { minutesReview } from './minutes-review.js';
import type { AskedReason, EscalationReason } from './reason.js';
import { taskDue } from './task-due.js';
import { topicTriage } from './topic-triage.js';

export type EscalationKey = Extract<TodayKey, `esc.${string}`>;
export type AskedKey = Exclude<TodayKey, EscalationKey>;

/** Every key of the page Heute has its reason: a new one does not compile without. */
export const askedReasons: Readonly<Record<AskedKey, AskedReason>> = {
  'meet.rsvp': meetRsvp, 'agenda.send': agendaSend, 'agenda.prepare': agendaPrepare, 'meet.live': meetLive,
  'minutes.finish': minutesFinish, 'minutes.review': minutesReview, 'task.due': taskDue, 'topic.triage': topicTriage,
};
export const escalationReasons: Readonly<Record<EscalationKey, EscalationReason>> = {
  'esc.new': escNew, 'esc.step': escStep, 'esc.hearing': escHearing, 'esc.answer': escAnswer,
};
