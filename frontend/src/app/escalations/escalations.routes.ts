import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { escalationWords } from './escalations.words';

export default [{
  path: '', canActivate: [withWords(escalationWords)],
  children: [
    { path: '', pathMatch: 'full', loadComponent: () => import('./list/escalation-list').then(({ EscalationList }) => EscalationList) },
    { path: 'neu', loadComponent: () => import('./raise/raise-page').then(({ RaisePage }) => RaisePage) },
    { path: ':number', loadComponent: () => import('./page/escalation-page').then(({ EscalationPage }) => EscalationPage) },
  ],
}] satisfies Routes;
