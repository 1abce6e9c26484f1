import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import type { Me } from '@faden/identity/sign-in';
import { firstValueFrom } from 'rxjs';
import { quietly } from '../http/api';
import { ProblemError } from '../http/problem';
import { Words } from '../words/words';

/** Who is signed in on this tab, and what they may open. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly who = signal<Me | null>(null);
  private readonly asking = signal(false);
  private resume: (() => void)[] = [];

  /** Null while nobody is signed in. */
  readonly me = this.who.asReadonly();
  /** The server has forgotten the session while a page is open: the overlay asks to sign in again. */
  readonly expired = this.asking.asReadonly();
  readonly demo = computed(() => this.who()?.demo ?? false);

  /** Asks the server who is signed in. @returns null when nobody is */
  async load(): Promise<Me | null> {
    try {
      const me = await firstValueFrom(this.http.get<Me>('/api/me', { context: quietly() }));
      this.who.set(me);
      return me;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) this.who.set(null);
      else throw error;
      return null;
    }
  }

  /** Opens the overlay; resolves once the same person is signed in again. */
  again(): Promise<void> {
    this.asking.set(true);
    return new Promise((resolve) => this.resume.push(resolve));
  }

  /** Somebody signed in through the overlay. Another person gets a fresh page: nothing of the first may stay. */
  async back(): Promise<void> {
    const before = this.who()?.personId;
    const me = await this.load();
    if (me?.personId !== before) return location.assign('/heute');
    this.asking.set(false);
    for (const go of this.resume.splice(0)) go();
  }

  /** Keeps the language for the person, on every device. Signed out, it stays on this device alone. */
  async speak(locale: Me['locale']): Promise<void> {
    await this.words.use(locale);
    if (this.who()) await firstValueFrom(this.http.patch('/api/me/locale', { locale }));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/me/session'));
    this.who.set(null);
    location.assign('/anmelden');
  }
}
