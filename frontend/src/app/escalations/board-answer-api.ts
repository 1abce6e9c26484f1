import type { Type } from '@angular/core';

/** The form of the board's answer, for whoever runs the meeting; inputs `number`, `present`; output `answered`. */
export const boardAnswer = (): Promise<Type<unknown>> => import('./board/board-answer').then(({ BoardAnswerForm }) => BoardAnswerForm);
