import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { inject, provideAppInitializer } from '@angular/core';
import type { ApplicationConfig } from '@angular/core';
import {
  RedirectCommand, Router, provideRouter, withComponentInputBinding, withInMemoryScrolling, withNavigationErrorHandler,
} from '@angular/router';
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { routes } from './app.routes';
import { Appearance } from './shell/appearance';
import { shellWords } from './shell/shell.words';
import { requests } from './ui/http/requests';
import { SinglePass } from './ui/words/single-pass';
import { uiWords } from './ui/words/ui-words';
import { Words, wordsConfig } from './ui/words/words';

/** A page whose files cannot be fetched (no net, or a newer version is out) leads to the torn thread, at its own address. */
const torn = withNavigationErrorHandler(() => new RedirectCommand(inject(Router).parseUrl('/gerissen'), { skipLocationChange: true }));

export const appConfig: ApplicationConfig = {
  providers: [
    // The address bar is the only base: the page's policy allows no <base>.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideRouter(
      routes, withComponentInputBinding(), torn,
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideHttpClient(withInterceptors([requests])),
    provideTransloco({ config: wordsConfig }),
    provideTranslocoTranspiler(SinglePass),
    provideAppInitializer(async () => {
      const words = inject(Words);
      inject(Appearance);
      await words.ready(uiWords, shellWords);
      await words.use(words.locale());
    }),
  ],
};
