import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Busy } from '../ui/acts/busy';
import { Field } from '../ui/fields/field';
import { FormProblem } from '../ui/fields/form-problem';
import { sending } from '../ui/fields/sending';
import { problemOf } from '../ui/http/problem';
import { PageHead } from '../ui/pages/page-head';
import { words } from '../ui/words/words';
import { SignInApi } from './sign-in-api';
import { signInWords } from './sign-in.words';

/**
 * Where the mailed link leads: opening it does nothing, because mail scanners open links too; the button signs in.
 * The token stands behind the # and never reaches a log. In another browser the page asks for the code as well.
 */
@Component({
  selector: 'nw-link-page',
  imports: [PageHead, FormRoot, FormField, FormProblem, Field, MatFormField, MatInput, MatButton, MatCheckbox, Busy, RouterLink],
  template: `
    <nw-page-head [title]="t('link.title')" />
    <div class="nw-card">
      @if (token()) {
        <form [formRoot]="entering">
          <nw-form-problem [of]="entering" />
          <p>{{ otherBrowser() ? t('link.otherBrowser') : t('link.text') }}</p>
          @if (otherBrowser()) {
            <nw-field [label]="t('code')" [hint]="t('codeHint')" [of]="entering.code">
              <mat-form-field><input matInput inputmode="numeric" autocomplete="one-time-code" [formField]="entering.code" /></mat-form-field>
            </nw-field>
          }
          <mat-checkbox [formField]="entering.stay">{{ t('stay') }}</mat-checkbox>
          <p class="nw-quiet nw-small">{{ t('stayHint') }}</p>
          <button matButton="filled" [nwBusy]="entering().submitting()">{{ t('enter') }}</button>
        </form>
        @if (ended()) { <p><a routerLink="/anmelden">{{ t('link.expired') }}</a></p> }
      } @else {
        <p>{{ t('link.missing') }}</p>
        <a matButton="filled" routerLink="/anmelden">{{ t('title') }}</a>
      }
    </div>`,
  styles: '.nw-card { max-inline-size: 30rem }',
})
export class LinkPage {
  protected readonly t = words(signInWords);
  private readonly api = inject(SignInApi);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly otherBrowser = signal(false);
  protected readonly ended = signal(false);
  private readonly model = signal({ code: '', stay: false });
  protected readonly entering = form(this.model, (it) => { required(it.code, { when: () => this.otherBrowser() }); },
    { submission: sending(({ code, stay }) => this.enter(code.replace(/\s/g, ''), stay)) });

  private async enter(code: string, stay: boolean): Promise<void> {
    try {
      await this.api.withLink({ token: this.token(), stay, ...(code ? { code } : {}) });
    } catch (error) {
      const reason = problemOf(error).code;
      if (reason === 'other_browser' && !this.otherBrowser()) return this.otherBrowser.set(true);
      this.ended.set(reason === 'sign_in_ended');
      throw error;
    }
  }
}
