import { Service } from '@angular/core';
import type { EscalationView } from '@faden/escalations/escalation';
import type { Id } from '@faden/house/house';
import type { PositionView, TopicView } from '@faden/topics/topic';
import { reading } from '../../ui/http/reading';
import type { Reading } from '../../ui/http/reading';

/** What the running meeting needs of other rooms: the paper of an item. */
@Service()
export class LiveApi {
  topic(id: () => Id | undefined): Reading<Pick<TopicView, 'id'> & { positions: PositionView[] }> {
    return reading(() => addressOf('topics', id()), { live: (topic) => [`topic:${topic.id}`] });
  }

  escalation(id: () => Id | undefined): Reading<EscalationView> {
    return reading(() => addressOf('escalations', id()), { live: (escalation) => [`escalation:${escalation.id}`] });
  }
}

const addressOf = (room: string, id: Id | undefined): string | undefined => (id ? `/api/${room}/${id}` : undefined);
