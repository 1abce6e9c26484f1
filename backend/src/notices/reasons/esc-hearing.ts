import type { EscalationReason } from './reason.js';

/** "Stellungnahme": others ask the board about the group's topic, and the group is heard first (domain.md D6, invariant 9). */
export const escHearing: EscalationReason = {
  why: { de: 'Ihre Gruppe wird gehört, bevor der Beirat entscheidet.', en: 'Your group is heard before the board decides.' },
  waits: ({ toBeHeard, turn }, actor) => toBeHeard && turn.person.id === actor.personId,
};
