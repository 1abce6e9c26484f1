import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { signInWords } from './sign-in.words';

export default [{
  path: '', canActivate: [withWords(signInWords)], loadComponent: () => import('./door-frame').then(({ DoorFrame }) => DoorFrame),
  children: [
    { path: '', pathMatch: 'full', loadComponent: () => import('./sign-in-page').then(({ SignInPage }) => SignInPage) },
    { path: 'link', loadComponent: () => import('./link-page').then(({ LinkPage }) => LinkPage) },
  ],
}] satisfies Routes;
