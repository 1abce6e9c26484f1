import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { peopleWords } from './people.words';

export default [{
  path: '', canActivate: [withWords(peopleWords)],
  children: [
    { path: '', pathMatch: 'full', loadComponent: () => import('./person-list').then(({ PersonList }) => PersonList) },
    { path: ':id', loadComponent: () => import('./person-page').then(({ PersonPage }) => PersonPage) },
  ],
}] satisfies Routes;
