import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { escalationWords } from './escalations.words';

export default [{
  path: '', pathMatch: 'full', canActivate: [withWords(escalationWords)],
  loadComponent: () => import('./desk/mediation-desk').then(({ MediationDesk }) => MediationDesk),
}] satisfies Routes;
