import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import type { Day } from '../../house/house.contract.js';

/**
 * One talk of a mediation, or that it was refused. Its own aggregate, and its event names no topic and no body:
 * only the mediator and the parties may learn that it took place (domain.md D6, invariant 5).
 */
@Entity('mediation_sessions')
@Unique('mediation_sessions_network_id_uq', ['networkId', 'id'])
@Index('mediation_sessions_escalation_idx', ['networkId', 'escalationId'])
@ForeignKey('Escalation', ['networkId', 'escalationId'], ['networkId', 'id'], { name: 'mediation_sessions_escalation_fk' })
export class MediationSession extends Aggregate {
  @Column('uuid') escalationId!: string;
  @Column('date') heldOn!: Day;
  @Column('text') note!: string;
  @Column('boolean') refused!: boolean;

  static log(facts: Pick<MediationSession, 'escalationId' | 'heldOn' | 'note' | 'refused'>, by: string): MediationSession {
    const session = Object.assign(new MediationSession(), facts);
    session.tell('mediation_session.logged', by, { escalationId: facts.escalationId });
    return session;
  }
}
