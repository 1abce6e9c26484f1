import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { bodyWords } from './bodies.words';

export default [
  { path: '', pathMatch: 'full', redirectTo: '/netzwerk' },
  { path: ':slug', canActivate: [withWords(bodyWords)], loadComponent: () => import('./body-page').then(({ BodyPage }) => BodyPage) },
] satisfies Routes;
