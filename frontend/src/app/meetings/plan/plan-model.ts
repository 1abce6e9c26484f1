import type { BodyRow } from '@faden/bodies/body';
import type { Day, Id } from '@faden/house/house';
import type { Me } from '@faden/identity/sign-in';
import type { MeetingDraft, MeetingMode, MeetingPlanning } from '@faden/meetings/meeting';

/** What the planner asks for; empty texts are left out. */
export interface Plan {
  bodyId: Id;
  day: Day;
  startTime: string;
  endTime: string;
  location: string;
  video: boolean;
  onlineLink: string;
  accessibilityInfo: string;
  takeCarryOver: boolean;
  takeStandingItems: boolean;
}

export const emptyPlan: Plan = {
  bodyId: '', day: '', startTime: '', endTime: '', location: '', video: false, onlineLink: '', accessibilityInfo: '', takeCarryOver: true, takeStandingItems: true,
};

/** How people meet, from what was filled in. */
export const modeOf = ({ video, location }: Pick<Plan, 'video' | 'location'>): MeetingMode => {
  if (!video) return 'IN_PERSON';
  return location.trim() ? 'HYBRID' : 'ONLINE';
};

/** The plan as the server takes it. @param schedule fixes the date at once; nothing is mailed */
export const draftOf = (plan: Plan, schedule: boolean): MeetingDraft => ({
  bodyId: plan.bodyId, day: plan.day, startTime: plan.startTime, endTime: plan.endTime, mode: modeOf(plan),
  ...(plan.location.trim() && { location: plan.location.trim() }),
  ...(plan.video && plan.onlineLink.trim() && { onlineLink: plan.onlineLink.trim() }),
  ...(plan.accessibilityInfo.trim() && { accessibilityInfo: plan.accessibilityInfo.trim() }),
  takeCarryOver: plan.takeCarryOver, takeStandingItems: plan.takeStandingItems, schedule,
});

/** The last pattern of the body as a start; what the person has typed already stays. */
export const suggested = (plan: Plan, { suggestedDay, startTime, endTime, location }: MeetingPlanning): Plan => ({
  ...plan, day: plan.day || suggestedDay, startTime: plan.startTime || startTime, endTime: plan.endTime || endTime, location: plan.location || (location ?? ''),
});

/** For which bodies a person may plan: those they lead, or all for whom the office plans. The server has the last word. */
export function plannable(bodies: readonly BodyRow[], me: Me | null): BodyRow[] {
  if (!me) return [];
  const forAll = me.roles.some((role) => role === 'MANAGER' || role === 'SECRETARIAT');
  const led = new Set(me.bodies.filter(({ leads }) => leads).map(({ id }) => id));
  return bodies.filter(({ id, bodyType }) => bodyType !== 'EXTERNAL' && (forAll || led.has(id)));
}

/** The body an address names by id, slug or short name; without a name the only one there is. */
export const bodyNamed = (bodies: readonly BodyRow[], name: string | undefined): BodyRow | undefined =>
  (name ? bodies.find(({ id, slug, shortName }) => [id, slug, shortName].includes(name)) : bodies.length === 1 ? bodies[0] : undefined);
