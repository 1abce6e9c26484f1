import { tellJourney } from './kit/signature.ts';
import { story } from './kit/story.ts';

/** screens.md D with the pointer. */
export const byPointer = story('The signature journey', tellJourney);
