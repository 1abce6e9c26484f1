import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, FormRoot, email, form, maxLength, pattern, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { signInLimits } from '@faden/identity/sign-in';
import type { SignInWays } from '@faden/identity/sign-in';
import { act } from '../ui/acts/act';
import { Busy } from '../ui/acts/busy';
import { ProblemBox } from '../ui/acts/problem-box';
import { Field } from '../ui/fields/field';
import { FormProblem } from '../ui/fields/form-problem';
import { sending } from '../ui/fields/sending';
import { reading } from '../ui/http/reading';
import { PageHead } from '../ui/pages/page-head';
import { words } from '../ui/words/words';
import { DemoPersons } from './demo-persons';
import { SignInApi, safe } from './sign-in-api';
import { signInWords } from './sign-in.words';

/** Signing in without a password: an address, then the link in the mail or the code from it. */
@Component({
  selector: 'nw-sign-in-page',
  imports: [PageHead, FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, MatCheckbox, Busy, ProblemBox, DemoPersons],
  templateUrl: './sign-in-page.html',
  styles: '.nw-card { max-inline-size: 30rem }',
})
export class SignInPage {
  /** The page that was wanted. */
  readonly ziel = input<string>();
  protected readonly t = words(signInWords);
  private readonly api = inject(SignInApi);
  protected readonly ways = reading<SignInWays>(() => '/api/sign-in/ways');
  protected readonly validMinutes = signal<number | null>(null);
  protected readonly target = computed(() => safe(this.ziel()));

  private readonly address = signal({ email: '' });
  protected readonly asking = form(this.address, (it) => { required(it.email); email(it.email); maxLength(it.email, signInLimits.email); },
    { submission: sending(({ email }) => this.ask(email)) });

  private readonly code = signal({ code: '', stay: false });
  protected readonly entering = form(this.code, (it) => { required(it.code); pattern(it.code, /^\s*\d{3}\s?\d{3}\s*$/, { message: () => this.t('codeHint') }); },
    { submission: sending(({ code, stay }) => this.api.withCode({ code: code.replace(/\s/g, ''), stay })) });

  protected readonly again = act(() => this.ask(this.address().email));

  private async ask(address: string): Promise<void> {
    const { validMinutes } = await this.api.ask({ email: address.trim(), target: this.target() });
    this.validMinutes.set(validMinutes);
  }

  protected otherAddress(): void {
    this.validMinutes.set(null);
    this.again.reset();
  }
}
