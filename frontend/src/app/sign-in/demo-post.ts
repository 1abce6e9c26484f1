import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DemoMail } from '@faden/identity/sign-in';
import { Dates } from '../ui/days/dates';
import { reading } from '../ui/http/reading';
import { Icon } from '../ui/marks/icon';
import { Empty } from '../ui/pages/empty';
import { PageHead } from '../ui/pages/page-head';
import { Waiting } from '../ui/pages/waiting';
import { words } from '../ui/words/words';
import { signInWords } from './sign-in.words';

/** What the demo would have mailed, newest first. */
@Component({
  selector: 'nw-demo-post',
  imports: [PageHead, Waiting, Empty, Icon, RouterLink],
  template: `
    <nw-page-head [title]="t('post.title')" [parent]="{ label: t('post.back'), path: '/anmelden' }"><p>{{ t('post.text') }}</p></nw-page-head>
    @if (mails.value()) {
      <label for="nw-post-search">{{ t('post.search') }}</label>
      <input #box id="nw-post-search" type="search" autocomplete="off" (input)="wanted.set(box.value)" />
      @for (mail of shown(); track mail.id) {
        <details class="nw-card">
          <summary><strong>{{ mail.subject }}</strong><span class="nw-quiet nw-small">{{ t('post.to', { to: mail.to }) }} · {{ dates.moment(mail.sentAt, 'short') }}</span></summary>
          <div class="text">@for (part of partsOf(mail.text); track $index) { @if (part.path) { <a [routerLink]="part.path" [fragment]="part.fragment">{{ part.text }}</a> } @else { {{ part.text }} } }</div>
          @for (file of mail.attachments; track file.name) {
            <p><a [href]="hrefOf(file)" [download]="file.name"><nw-icon name="attach_file" [size]="18" />{{ t('post.attachment', { name: file.name }) }}</a></p>
          }
        </details>
      } @empty { <nw-empty picture="looseEnd" [text]="t('post.empty')" /> }
    } @else { <nw-waiting [for]="mails" shape="list" /> }`,
  styles: `
    label { display: block; font-weight: 600; margin-block-end: .25rem }
    input { inline-size: min(24rem, 100%); min-block-size: 48px; padding-inline: 1rem; margin-block-end: 1rem; border: 1.5px solid var(--outline); border-radius: var(--radius-control); background: var(--card) }
    details { margin-block-end: .75rem }
    summary { cursor: pointer }
    summary span { display: block }
    .text { white-space: pre-line; margin-block-start: 1rem }`,
})
export class DemoPost {
  protected readonly t = words(signInWords);
  protected readonly dates = inject(Dates);
  protected readonly wanted = signal('');
  protected readonly mails = reading<DemoMail[]>(() => '/api/demo/post');
  protected readonly shown = computed(() => {
    const text = this.wanted().trim().toLowerCase();
    return (this.mails.value() ?? []).filter(({ to, subject }) => `${to} ${subject}`.toLowerCase().includes(text));
  });

  /** Addresses of this workspace inside a mail become links. */
  protected partsOf(text: string): { text: string; path?: string; fragment?: string }[] {
    return text.split(/(https?:\/\/\S+)/).map((part) => {
      const address = URL.canParse(part) ? new URL(part) : null;
      if (address?.origin !== location.origin) return { text: part };
      return { text: part, path: address.pathname, ...(address.hash ? { fragment: address.hash.slice(1) } : {}) };
    });
  }

  protected hrefOf({ type, content }: DemoMail['attachments'][number]): string {
    return `data:${type};base64,${content}`;
  }
}
