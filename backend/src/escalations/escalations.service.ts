import { Injectable } from '@nestjs/common';
import type { Actor } from '../house/access/actor.js';
import { UnitOfWork } from '../house/database/unit-of-work.js';
import type { EscalationsQueryDto } from './escalation.dto.js';
import type { EscalationPageView, EscalationView } from './escalation.view.js';
import { EscalationViews } from './escalations.views.js';

/** Reading escalations; what happens to them stands in the sub-rooms. */
@Injectable()
export class EscalationsService {
  constructor(private readonly work: UnitOfWork, private readonly views: EscalationViews) {}

  page(actor: Actor, { state = 'open', body, after }: EscalationsQueryDto): Promise<EscalationPageView> {
    return this.views.page(actor, { state, bodyId: body ?? null, after: after ?? null });
  }

  /** By id or number. @throws NotFound when there is none, or the actor may not see it */
  one(actor: Actor, idOrNumber: string): Promise<EscalationView> {
    return this.work.run(actor.networkId, (tx) => this.views.one(tx, actor, idOrNumber));
  }
}
