import type { DecisionWord } from '@faden/decisions/decision';
import type { IconName } from '../ui/marks/icons';
import type { Tone } from '../ui/marks/status';

/** How each word of a decision looks. A lost motion is no error: grey, never red. */
export const looks: Readonly<Record<DecisionWord, { tone: Tone; icon?: IconName }>> = {
  ADOPTED: { tone: 'done' }, REJECTED: { tone: 'neutral', icon: 'cancel' }, IN_IMPLEMENTATION: { tone: 'active', icon: 'sync' }, DELAYED: { tone: 'attention' },
  IMPLEMENTED: { tone: 'done' }, ONGOING: { tone: 'active', icon: 'sync' }, OBSOLETE: { tone: 'neutral', icon: 'cancel' }, SUPERSEDED: { tone: 'neutral', icon: 'history' },
};
