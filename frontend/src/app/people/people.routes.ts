import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { peopleWords } from './people.words';

export default [{
  path: ':id', canActivate: [withWords(peopleWords)],
  loadComponent: () => import('./person-page').then(({ PersonPage }) => PersonPage),
}] satisfies Routes;
