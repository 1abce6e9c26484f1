import type { Actor } from '../../house/access/actor.js';
import { hasRole, leads, memberBodiesOf } from '../../house/access/actor.js';
import { Policy, rule } from '../../house/access/policy.js';
import type { Rule, WhoCan } from '../../house/access/policy.js';
import type { Id } from '../../house/house.contract.js';
import { actionsFrom } from '../../house/workflow.js';
import type { MinutesAction, MinutesState } from './minutes.contract.js';
import { comesLater, doneByItself, minutesWorkflow } from './minutes.workflow.js';
import type { MinutesStep } from './minutes.workflow.js';

/** What the rules ask about minutes. */
export interface MinutesFacts {
  readonly bodyId: Id;
  readonly state: MinutesState;
  readonly chairPersonId: Id | null;
  readonly minuteTakerPersonId: Id | null;
  /** Who was in the meeting; the others may comment by word of mouth. */
  readonly presentPersonIds: readonly Id[];
  /** Who has signed already, and as what. */
  readonly signedAs: readonly { personId: Id; as: 'CHAIR' | 'MINUTE_TAKER' }[];
  readonly signaturesNeeded: number;
  readonly agreedPersonIds: readonly Id[];
}
type Ask = Rule<MinutesFacts>;

const theLead = ({ bodyId }: MinutesFacts): WhoCan => ({ bodyId, offices: ['CHAIR', 'SPOKESPERSON', 'VICE_CHAIR', 'VICE_SPOKESPERSON'] });
const leadsIt = (actor: Actor, { bodyId, chairPersonId }: MinutesFacts): boolean => leads(actor, bodyId) || actor.personId === chairPersonId;
const wrote = (actor: Actor, { minuteTakerPersonId }: MinutesFacts): boolean => actor.personId === minuteTakerPersonId;
const works = (actor: Actor): boolean => hasRole(actor, 'MANAGER', 'SECRETARIAT');
const belongs = (actor: Actor, { bodyId }: MinutesFacts): boolean => memberBodiesOf(actor).includes(bodyId);
/** Members read when they are released; before that only those who make them. */
const isReleased = ({ state }: MinutesFacts): boolean => state !== 'DRAFT' && state !== 'IN_REVIEW';

const sees: Ask = rule('minutes_not_visible', (actor, minutes) =>
  leadsIt(actor, minutes) || wrote(actor, minutes) || works(actor) || (isReleased(minutes) && (belongs(actor, minutes) || minutes.presentPersonIds.includes(actor.personId))));
const drafts: Ask = rule('only_minutes_team', (actor, minutes) => leadsIt(actor, minutes) || wrote(actor, minutes) || works(actor), theLead);
const leadsThem: Ask = rule('only_lead_of_minutes', leadsIt, theLead);
const reads: Ask = rule('only_members_of_meeting', (actor, minutes) => belongs(actor, minutes) || minutes.presentPersonIds.includes(actor.personId), theLead);
const attended: Ask = rule('only_who_was_there', (actor, { presentPersonIds }) => presentPersonIds.includes(actor.personId), theLead);
const signs: Ask = rule('only_signers_of_minutes', (actor, minutes) => signerOf(actor, minutes) !== null, theLead);
const bySystem: Ask = () => ({ reason: 'done_by_itself' });

/** As what a person may sign now; chair and minute taker are two persons (domain.md B.2). */
export function signerOf(actor: Actor, minutes: MinutesFacts): 'CHAIR' | 'MINUTE_TAKER' | null {
  const { signedAs } = minutes;
  if (signedAs.some(({ personId }) => personId === actor.personId)) return null;
  const isFree = (as: 'CHAIR' | 'MINUTE_TAKER'): boolean => signedAs.every((one) => one.as !== as);
  if (leadsIt(actor, minutes) && isFree('CHAIR')) return 'CHAIR';
  return (wrote(actor, minutes) || hasRole(actor, 'SECRETARIAT')) && isFree('MINUTE_TAKER') ? 'MINUTE_TAKER' : null;
}

/** domain.md B.2, D3. */
export const minutesPolicy = new Policy<MinutesFacts, MinutesAction>('minutes', {
  see: sees, edit: drafts, submit: drafts, requestChange: leadsThem, signAndRelease: signs, object: attended, agree: reads,
  approveInMeeting: leadsThem, publishRedacted: leadsThem, tacitApproval: bySystem, expire: bySystem,
});

/** What is possible now, for whoever may do it. */
export function possibleFor(minutes: MinutesFacts): MinutesAction[] {
  const { state } = minutes;
  const later: readonly MinutesStep[] = [...comesLater, ...doneByItself];
  const steps: MinutesAction[] = actionsFrom(minutesWorkflow, state).filter((step) => !later.includes(step));
  if (state === 'DRAFT') steps.push('edit');
  if (state === 'RELEASED' || state === 'OBJECTED') steps.push('agree');
  return steps;
}
