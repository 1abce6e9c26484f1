import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { decisionWords } from './decisions.words';

export default [{
  path: '', canActivate: [withWords(decisionWords)],
  children: [
    { path: '', pathMatch: 'full', loadComponent: () => import('./register/decision-register').then(({ DecisionRegister }) => DecisionRegister) },
    { path: ':number', loadComponent: () => import('./page/decision-page').then(({ DecisionPage }) => DecisionPage) },
  ],
}] satisfies Routes;
