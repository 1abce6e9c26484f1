import { Injectable } from '@nestjs/common';
import type { Actor } from '../../house/access/actor.js';
import { Database } from '../../house/database/queries.js';
import { UnitOfWork } from '../../house/database/unit-of-work.js';
import { NotFound, NotPossibleNow } from '../../house/errors/domain-error.js';
import type { Id } from '../../house/house.contract.js';
import { Clock } from '../../house/time/clock.js';
import { topicPolicy } from '../topic.policy.js';
import type { TopicSubject } from '../topic.policy.js';
import type { CommentView } from '../topic.view.js';
import { endedStates } from '../topic.workflow.js';
import { TopicsQueries } from '../topics.queries.js';
import { TopicComment } from './topic-comment.js';

const comments = `
select c.id, c.text, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  jsonb_build_object('id', p.id, 'name', p.name, 'organization', coalesce(o.short_name, o.name)) as by
from topic_comments c
join persons p on p.network_id = c.network_id and p.id = c.by_person_id
left join organizations o on o.network_id = p.network_id and o.id = p.organization_id
where c.topic_id = $1 and ($2::uuid is null or c.id = $2) order by c.at, c.id`;

/** The talk about a topic: flat, newest last. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly work: UnitOfWork, private readonly database: Database, private readonly queries: TopicsQueries, private readonly clock: Clock,
  ) {}

  async list(actor: Actor, topicId: Id): Promise<CommentView[]> {
    topicPolicy.require(actor, 'read', await this.subject(actor, topicId));
    return this.database.rows<CommentView>(actor.networkId, comments, [topicId, null]);
  }

  write(actor: Actor, topicId: Id, text: string): Promise<CommentView> {
    return this.work.run(actor.networkId, async (tx) => {
      const topic = await this.subject(actor, topicId);
      topicPolicy.require(actor, 'comment', topic);
      if (endedStates.includes(topic.state)) throw new NotPossibleNow('topic_has_ended');
      const comment = await tx.keep(TopicComment.write({ id: topicId, bodyId: topic.responsibleBodyId }, text, actor.personId, this.clock.now()));
      const [written] = await tx.rows<CommentView>(comments, [topicId, comment.id]);
      if (!written) throw new NotFound('topicComment', comment.id);
      return written;
    });
  }

  private async subject({ networkId }: Actor, topicId: Id): Promise<TopicSubject> {
    const subject = await this.queries.subject(networkId, topicId);
    if (!subject) throw new NotFound('topic', topicId);
    return subject;
  }
}
