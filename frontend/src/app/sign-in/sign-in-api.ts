import { Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { DemoSignIn, SignInOrder, SignInStarted, SignInWithCode, SignInWithLink, SignedIn } from '@faden/identity/sign-in';
import { Api } from '../ui/http/api';
import { Session } from '../ui/session/session';
import { Words } from '../ui/words/words';

/** Ways in. Each ends at the page that was wanted. */
@Service()
export class SignInApi {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  /** Asks for a mail; the answer is the same for everybody. */
  ask(order: SignInOrder): Promise<SignInStarted> {
    return this.api.post('/api/sign-in', order);
  }

  async withCode(order: SignInWithCode): Promise<void> {
    await this.enter(await this.api.post<SignedIn>('/api/sign-in/code', order));
  }

  /** A code too, where the link was opened in another browser than the one that asked. */
  async withLink(order: SignInWithLink & { code?: string }): Promise<void> {
    await this.enter(await this.api.post<SignedIn>('/api/sign-in/link', order));
  }

  async asDemoPerson(order: DemoSignIn, wanted: string | undefined): Promise<void> {
    const { target } = await this.api.post<SignedIn>('/api/demo/sign-in', order);
    await this.enter({ target: wanted ?? target });
  }

  /** Reads who it is now and opens the page. The language chosen on this device holds. */
  private async enter({ target }: SignedIn): Promise<void> {
    const me = await this.session.load();
    if (me && me.locale !== this.words.locale()) await this.session.speak(this.words.locale());
    await this.router.navigateByUrl(safe(target), { replaceUrl: true });
  }
}

/** Only pages of ours. */
export const safe = (target: string | undefined): string =>
  (target !== undefined && /^\/(?![/\\])/.test(target) && !target.startsWith('/anmelden') ? target : '/heute');
