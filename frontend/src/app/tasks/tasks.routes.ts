import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { CanActivateFn, Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { taskWords } from './tasks.words';

/** Threads, hits and mails lead to `/aufgaben/ID`. */
const toOne: CanActivateFn = ({ queryParamMap }) => {
  const id = queryParamMap.get('aufgabe');
  return id === null ? true : inject(Router).createUrlTree(['/aufgaben', id]);
};

export default [{
  path: '', canActivate: [withWords(taskWords)],
  children: [
    { path: '', pathMatch: 'full', canActivate: [toOne], loadComponent: () => import('./list/task-list').then(({ TaskList }) => TaskList) },
    { path: ':id', loadComponent: () => import('./page/task-page').then(({ TaskPage }) => TaskPage) },
  ],
}] satisfies Routes;
