import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { todayWords } from './today.words';

export default [
  { path: '', canActivate: [withWords(todayWords)], loadComponent: () => import('./today-page').then(({ TodayPage }) => TodayPage) },
] satisfies Routes;
