import { Service, inject } from '@angular/core';
import type { Day, Id } from '@faden/house/house';
import type { RsvpAnswer } from '@faden/meetings/invitations/invitation';
import type { TodayView } from '@faden/notices/today';
import type { TaskView } from '@faden/tasks/task';
import { Api } from '../ui/http/api';
import { reading } from '../ui/http/reading';
import type { Reading } from '../ui/http/reading';

/** What waits for the person, and the things that are done without leaving the page. */
@Service()
export class TodayApi {
  private readonly api = inject(Api);

  today(): Reading<TodayView> {
    return reading(() => '/api/today', { live: () => ['today'], keep: true });
  }

  /** It comes back on that day; today wakes it at once. */
  snooze(itemId: string, until: Day): Promise<TodayView> {
    return this.api.put(`/api/today/${encodeURIComponent(itemId)}/snooze`, { until });
  }

  answer(meetingId: Id, answer: RsvpAnswer['answer']): Promise<unknown> {
    return this.api.put(`/api/meetings/${meetingId}/rsvp`, { answer });
  }

  finish(taskId: Id, version: number, doneReport: string): Promise<TaskView> {
    return this.api.post(`/api/tasks/${taskId}/completion`, { doneReport }, version);
  }

  /** Takes „erledigt" back. */
  unfinish({ id, version }: Pick<TaskView, 'id' | 'version'>): Promise<TaskView> {
    return this.api.post(`/api/tasks/${id}/completion/undoing`, {}, version);
  }
}
