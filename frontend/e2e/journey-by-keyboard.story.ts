import { tellJourney } from './kit/signature.ts';
import { story } from './kit/story.ts';

/** screens.md D without a pointer: every control is reached with Tab and arrows, and used with Enter or Space. */
export const byKeyboard = story('The signature journey by keyboard', (stage, check) => {
  stage.manner = 'keyboard';
  return tellJourney(stage, check);
});
