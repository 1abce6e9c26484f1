import { Component, ElementRef, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { signInLimits } from '@faden/identity/sign-in';
import type { SignedIn } from '@faden/identity/sign-in';
import { act } from '../ui/acts/act';
import { Busy } from '../ui/acts/busy';
import { ProblemBox } from '../ui/acts/problem-box';
import { Api } from '../ui/http/api';
import { Session } from '../ui/session/session';
import { words } from '../ui/words/words';
import { shellWords } from './shell.words';

/** Signing in again on top of the page: nothing below is lost, and what was asked goes on afterwards. */
@Component({
  selector: 'nw-sign-in-again',
  imports: [MatButton, Busy, ProblemBox],
  templateUrl: './sign-in-again.html',
  styles: `
    dialog { inline-size: min(28rem, calc(100vw - 2rem)); padding: 1.5rem; border: 1px solid var(--hair); border-radius: var(--radius-sheet); background: var(--raise); color: var(--ink); box-shadow: var(--shadow) }
    dialog::backdrop { background: rgb(0 20 24 / .5) }
    h2 { margin-block-end: .5rem }
    label { display: block; font-weight: 600; margin-block: 1rem .25rem }
    input { inline-size: 100%; min-block-size: 48px; padding-inline: .875rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card) }
    .nw-actions { margin-block-start: 1.25rem }`,
})
export class SignInAgain {
  protected readonly t = words(shellWords);
  protected readonly session = inject(Session);
  protected readonly codeLength = signInLimits.code;
  protected readonly sent = signal(false);
  private readonly api = inject(Api);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly send = act((email: string) => this.api.post('/api/sign-in', { email }), () => this.sent.set(true));
  protected readonly enter = act((code: string) => this.api.post<SignedIn>('/api/sign-in/code', { code }), () => this.session.back());
  protected readonly demo = act((personId: string) => this.api.post<SignedIn>('/api/demo/sign-in', { personId }), () => this.session.back());

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }
}
