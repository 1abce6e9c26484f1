import { Service, inject } from '@angular/core';
import type { EscalationView } from '@faden/escalations/escalation';
import type { Id } from '@faden/house/house';
import type { TaskDraft, TaskLine, TaskReading, TaskView } from '@faden/tasks/task';
import type { PositionView, TopicView } from '@faden/topics/topic';
import { Api } from '../../ui/http/api';
import { reading } from '../../ui/http/reading';
import type { Reading } from '../../ui/http/reading';

/** What the running meeting needs of other rooms: the paper of an item, and tasks in one line. */
@Service()
export class LiveApi {
  private readonly api = inject(Api);

  topic(id: () => Id | undefined): Reading<Pick<TopicView, 'id'> & { positions: PositionView[] }> {
    return reading(() => addressOf('topics', id()), { live: (topic) => [`topic:${topic.id}`] });
  }

  escalation(id: () => Id | undefined): Reading<EscalationView> {
    return reading(() => addressOf('escalations', id()), { live: (escalation) => [`escalation:${escalation.id}`] });
  }

  readTask(line: TaskLine): Promise<TaskReading> {
    return this.api.post('/api/tasks/reading', line);
  }

  addTask(draft: TaskDraft): Promise<TaskView> {
    return this.api.post('/api/tasks', draft);
  }
}

const addressOf = (room: string, id: Id | undefined): string | undefined => (id ? `/api/${room}/${id}` : undefined);
