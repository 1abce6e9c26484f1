import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Provider, Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { requests } from '../app/ui/http/requests';
import { SinglePass } from '../app/ui/words/single-pass';
import { uiWords } from '../app/ui/words/ui-words';
import { Words, wordsConfig } from '../app/ui/words/words';
import type { RoomWords } from '../app/ui/words/words';

/** A component as it stands on a page: words in German, the server played by the spec. */
export interface Screen<Shown> {
  readonly fixture: ComponentFixture<Shown>;
  readonly element: HTMLElement;
  readonly server: HttpTestingController;
  /** What a reader sees, with single spaces. */
  text(): string;
  /** The first element that matches. @throws when there is none */
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  /** Presses the button or link with this text. @throws when there is none */
  press(name: string): Promise<void>;
  /** Waits until promises are kept and the screen shows what came of them. */
  settled(): Promise<void>;
}

interface Wanted { inputs?: Record<string, unknown>; words?: readonly RoomWords<object>[]; providers?: Provider[] }

/** Shows a component. */
export async function aScreen<Shown>(kind: Type<Shown>, { inputs = {}, words = [], providers = [] }: Wanted = {}): Promise<Screen<Shown>> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), provideHttpClient(withInterceptors([requests])), provideHttpClientTesting(),
      provideTransloco({ config: wordsConfig }), provideTranslocoTranspiler(SinglePass), ...providers,
    ],
  });
  const spoken = TestBed.inject(Words);
  await spoken.ready(uiWords, ...words);
  await spoken.use('de');
  const fixture = TestBed.createComponent(kind);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return screen(fixture);
}

function screen<Shown>(fixture: ComponentFixture<Shown>): Screen<Shown> {
  const element: HTMLElement = fixture.nativeElement;
  const one = <Found extends HTMLElement>(selector: string): Found => {
    const found = element.querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing on the screen is ${selector}`);
    return found;
  };
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => { setTimeout(resolve); });
    await fixture.whenStable();
  };
  return {
    fixture, element, one, settled, server: TestBed.inject(HttpTestingController),
    text: () => (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    press: async (name) => {
      const found = [...element.querySelectorAll<HTMLElement>('button, a')].find(({ textContent, ariaLabel }) => (textContent ?? '').trim().startsWith(name) || ariaLabel === name);
      if (!found) throw new Error(`Nothing on the screen is called ${name}`);
      found.click();
      await settled();
    },
  };
}
