import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Aggregate } from '../../house/database/aggregate.js';
import type { ProcedureRuleSet, RulePreset } from './procedure-rules.contract.js';

/** One version of the rules of a body, with the time in which it is in force (domain.md C5). */
@Entity('procedure_rules')
@Unique('procedure_rules_network_id_uq', ['networkId', 'id'])
@Unique('procedure_rules_from_uq', ['networkId', 'bodyId', 'validFrom'])
@ForeignKey('Body', ['networkId', 'bodyId'], ['networkId', 'id'], { name: 'procedure_rules_body_fk' })
@Check('procedure_rules_span_check', 'valid_to >= valid_from')
@Check('procedure_rules_preset_check', `preset in ('ADVISORY_BOARD_STANDARD', 'WORKING_GROUP_CONSENSUS', 'THUERKO_ANALOG',
  'REPRESENTATIVE_BOARD', 'NETWORK_ASSEMBLY', 'TASK_FORCE')`)
export class ProcedureRules extends Aggregate {
  @Column('uuid') bodyId!: string;
  @Column('text') preset!: RulePreset;
  @Column('date') validFrom!: string;
  @Column('date', { nullable: true }) validTo: string | null = null;
  @Column('jsonb') rules!: ProcedureRuleSet;
  @Column('uuid', { nullable: true }) adoptedByDecisionId: string | null = null;

  static adopt(bodyId: string, preset: RulePreset, rules: ProcedureRuleSet, validFrom: string, by: string | null): ProcedureRules {
    const adopted = Object.assign(new ProcedureRules(), { bodyId, preset, rules, validFrom });
    adopted.tell('procedure_rules.adopted', by, { preset, validFrom }, { bodyId });
    return adopted;
  }
}
