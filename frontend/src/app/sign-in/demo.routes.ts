import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { signInWords } from './sign-in.words';

export default [{
  path: '', canActivate: [withWords(signInWords)], loadComponent: () => import('./door-frame').then(({ DoorFrame }) => DoorFrame),
  children: [{ path: 'post', loadComponent: () => import('./demo-post').then(({ DemoPost }) => DemoPost) }],
}] satisfies Routes;
