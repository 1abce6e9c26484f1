import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { searchWords } from './search.words';

export default [
  { path: '', canActivate: [withWords(searchWords)], loadComponent: () => import('./search-page').then(({ SearchPage }) => SearchPage) },
] satisfies Routes;
