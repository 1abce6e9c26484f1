import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { liveWords, meetingWords, minutesWords, planWords } from './meetings.words';

export default [{
  path: '', canActivate: [withWords(meetingWords)],
  children: [
    { path: '', pathMatch: 'full', loadComponent: () => import('./list/meeting-list').then(({ MeetingList }) => MeetingList) },
    { path: 'neu', canActivate: [withWords(planWords)], loadComponent: () => import('./plan/planner').then(({ Planner }) => Planner) },
    { path: ':id', canActivate: [withWords(planWords)], loadComponent: () => import('./page/meeting-page').then(({ MeetingPage }) => MeetingPage) },
    { path: ':id/tagesordnung', canActivate: [withWords(planWords)], loadComponent: () => import('./agenda/agenda-builder').then(({ AgendaBuilder }) => AgendaBuilder) },
    { path: ':id/live', canActivate: [withWords(liveWords)], data: { bare: true }, loadComponent: () => import('./live/cockpit').then(({ Cockpit }) => Cockpit) },
    { path: ':id/protokoll', canActivate: [withWords(minutesWords)], loadComponent: () => import('./minutes/minutes-page').then(({ MinutesPage }) => MinutesPage) },
  ],
}] satisfies Routes;
