import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { networkWords } from './network.words';

export default [{
  path: '', pathMatch: 'full', canActivate: [withWords(networkWords)],
  loadComponent: () => import('./org-chart-page').then(({ OrgChartPage }) => OrgChartPage),
}] satisfies Routes;
