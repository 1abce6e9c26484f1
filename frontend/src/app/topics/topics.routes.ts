import type { Routes } from '@angular/router';
import { withWords } from '../ui/words/words';
import { topicWords } from './topics.words';

export default [{
  path: '', canActivate: [withWords(topicWords)],
  children: [
    { path: '', pathMatch: 'full', loadComponent: () => import('./list/topic-list').then(({ TopicList }) => TopicList) },
    { path: 'neu', loadComponent: () => import('./intake/intake').then(({ Intake }) => Intake) },
    { path: ':number', loadComponent: () => import('./page/topic-page').then(({ TopicPage }) => TopicPage) },
  ],
}] satisfies Routes;
