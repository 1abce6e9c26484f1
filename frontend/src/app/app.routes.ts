import type { Routes } from '@angular/router';
import { Shell } from './shell/shell';
import { signedIn } from './shell/signed-in';

/** All rooms, each fetched when somebody goes there. German path words: people read them aloud on the phone. */
const rooms: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'heute' },
  { path: 'heute', loadChildren: () => import('./today/today.routes') },
  { path: 'netzwerk', loadChildren: () => import('./network/network.routes') },
  { path: 'gremien', loadChildren: () => import('./bodies/bodies.routes') },
  { path: 'personen', loadChildren: () => import('./people/people.routes') },
  { path: 'themen', loadChildren: () => import('./topics/topics.routes') },
  { path: 'sitzungen', loadChildren: () => import('./meetings/meetings.routes') },
  { path: 'beschluesse', loadChildren: () => import('./decisions/decisions.routes') },
  { path: 'klaerungen', loadChildren: () => import('./escalations/escalations.routes') },
  { path: 'vermittlung', loadChildren: () => import('./escalations/mediation.routes') },
  { path: 'aufgaben', loadChildren: () => import('./tasks/tasks.routes') },
  { path: 'suche', loadChildren: () => import('./search/search.routes') },
];

export const routes: Routes = [
  { path: 'anmelden', loadChildren: () => import('./sign-in/sign-in.routes') },
  { path: 'demo', loadChildren: () => import('./sign-in/demo.routes') },
  { path: 'gerissen', loadComponent: () => import('./shell/torn-page').then(({ TornPage }) => TornPage) },
  {
    path: '', component: Shell, canActivate: [signedIn],
    children: [...rooms, { path: '**', loadComponent: () => import('./shell/not-found').then(({ NotFound }) => NotFound) }],
  },
];
